/** Lifting suspensions as use cases, for the company and for the bank. The rules are in the domain. */
@NullMarked
package jp.kumiai.otp.application.lifting;

import org.jspecify.annotations.NullMarked;
