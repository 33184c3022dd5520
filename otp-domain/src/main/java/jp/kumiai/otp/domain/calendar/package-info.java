/** The bank's wall clock, Asia/Tokyo. Nothing here reads the time. */
@NullMarked
package jp.kumiai.otp.domain.calendar;

import org.jspecify.annotations.NullMarked;
