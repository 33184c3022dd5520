package jp.kumiai.otp.domain.company;

/**
 * What stands in one line of a file. Immutable.
 *
 * @param line 1 or more; the heading counts
 */
public record EntryLine<E>(int line, E entry) {}
