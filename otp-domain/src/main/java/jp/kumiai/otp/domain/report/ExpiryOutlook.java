package jp.kumiai.otp.domain.report;

import io.vavr.collection.List;
import java.time.Instant;
import java.time.YearMonth;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.token.Token;

/**
 * When the tokens in the companies' hands expire. Every one of them is counted once: expired, in one of the months, or
 * later. Immutable.
 *
 * <p>Source: rules R33, R35.
 *
 * @param expired at or before now, and still not returned
 * @param soon R35: after now and at most {@link Token#EXPIRY_NOTICE} from now; these are in the months or later, too
 * @param months this one, of which only what is left counts, and the {@value #MONTHS} − 1 after it
 * @param later after these months
 */
public record ExpiryOutlook(long expired, long soon, List<Month> months, long later) {

    public static final int MONTHS = 12;

    /** How many tokens expire in one month of the calendar in Tokyo. */
    public record Month(YearMonth month, long tokens) {}

    /** What has to be counted for the outlook of now. */
    public static List<ExpiryCut> cuts(Instant now) {
        return months(now)
                .map(month ->
                        ExpiryCut.before(BankTime.startOf(month.plusMonths(1).atDay(1))))
                .prepend(ExpiryCut.upTo(now.plus(Token.EXPIRY_NOTICE)))
                .prepend(ExpiryCut.upTo(now));
    }

    /** The outlook of now, from what was counted at its {@link #cuts}. */
    public static ExpiryOutlook of(Instant now, LentTokens counted) {
        long expired = counted.expired().get(0);
        List<Long> untilMonth = counted.expired().drop(2);
        List<Long> inMonth = untilMonth.zipWith(untilMonth.prepend(expired), (until, before) -> until - before);
        return new ExpiryOutlook(
                expired,
                counted.expired().get(1) - expired,
                months(now).zipWith(inMonth, Month::new),
                counted.all() - untilMonth.last());
    }

    private static List<YearMonth> months(Instant now) {
        return List.range(0, MONTHS).map(YearMonth.from(BankTime.wallClock(now))::plusMonths);
    }

    /** All tokens in the companies' hands. */
    public long lent() {
        return expired + months.map(Month::tokens).sum().longValue() + later;
    }
}
