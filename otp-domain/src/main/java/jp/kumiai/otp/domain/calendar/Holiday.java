package jp.kumiai.otp.domain.calendar;

import java.time.LocalDate;
import java.time.Month;

/**
 * A day off and what it is called.
 *
 * @param name in Japanese, as the law or the bank's file writes it
 */
record Holiday(LocalDate day, String name) {

    static Holiday on(int year, Month month, int dayOfMonth, String name) {
        return new Holiday(LocalDate.of(year, month, dayOfMonth), name);
    }

    /** Whether this is the same holiday of the same year, on whichever day. */
    boolean isNamesakeOf(Holiday other) {
        return name.equals(other.name) && day.getYear() == other.day.getYear();
    }
}
