/** How a decision becomes an answer: committed first, made again when stale. No rule of the bank is here. */
@NullMarked
package jp.kumiai.otp.application.decision;

import org.jspecify.annotations.NullMarked;
