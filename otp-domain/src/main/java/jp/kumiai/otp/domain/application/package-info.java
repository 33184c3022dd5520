/** An application (利用申込) for tokens as a value: what a company asked for and how far it has come. */
@NullMarked
package jp.kumiai.otp.domain.application;

import org.jspecify.annotations.NullMarked;
