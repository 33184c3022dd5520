/** The bank's wall clock, Asia/Tokyo, and the days on which the bank is open. Nothing here reads the time. */
@NullMarked
package jp.kumiai.otp.domain.calendar;

import org.jspecify.annotations.NullMarked;
