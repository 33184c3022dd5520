package jp.kumiai.otp.domain.report;

import io.vavr.collection.List;

/**
 * How many tokens companies have, and how many of them will have expired by certain cuts. Immutable.
 *
 * @param all expired ones included
 * @param expired for each cut, in the order in which they were asked for
 */
public record LentTokens(long all, List<Long> expired) {}
