/** The way of an application from the counter to its end (R8, R10): one step per file. Fees are booked here and counted elsewhere. */
@NullMarked
package jp.kumiai.otp.domain.applying;

import org.jspecify.annotations.NullMarked;
