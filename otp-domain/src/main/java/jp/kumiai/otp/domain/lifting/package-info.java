/** Lifting suspensions (利用停止解除), by the company and by the bank, as pure decisions. */
@NullMarked
package jp.kumiai.otp.domain.lifting;

import org.jspecify.annotations.NullMarked;
