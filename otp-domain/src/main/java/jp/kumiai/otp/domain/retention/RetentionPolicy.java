package jp.kumiai.otp.domain.retention;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * How long audit events and answered requests are kept, and so what may be removed at an instant. Pure and immutable.
 *
 * <p>A policy cannot remove too much:
 *
 * <ol>
 *   <li>No policy keeps anything for less than {@link #MIN_EVENTS} and {@link #MIN_REQUESTS}; there is no setting for these.
 *   <li>A cut-off is never more than {@link #MAX_STEP} after the oldest record there is. A clock that is wrong by years
 *       removes a month, and somebody reads of it in the audit trail before the next one; whoever begins after years
 *       removes them month by month.
 * </ol>
 *
 * <p><b>Audit events</b> are kept for ten years: so long a company keeps its books and the papers that matter to its
 * business (会社法 第432条第2項), and the fees that the events tell of are in those books. These ten years begin when the
 * books of the year are closed; a bank that counts the trail among these papers sets 11 years. The minimum is seven years,
 * for which a bank keeps the records of transactions (犯罪による収益の移転防止に関する法律 第7条第3項). That is more than anything
 * here reads back: a report has 366 days, and a token whose codes somebody asks about lives for five years. Fees follow
 * from loans and applications, never from events.
 *
 * <p><b>Answered requests</b> are kept for 90 days, since whoever lost an answer asks again within a day or two (R37a).
 * An ID whose answer was removed is a new one: the request is judged anew, with the codes and passwords of then. The
 * minimum is 14 days, more than the ten of the longest closure of Japanese banks so far (2019-04-27 to 2019-05-06), after
 * which a company may still ask what became of a request; a session that made one has been over for long, at most 8 hours
 * after its password.
 *
 * @param events how long audit events are kept, {@link #MIN_EVENTS} or longer
 * @param requests how long answered requests are kept, {@link #MIN_REQUESTS} or longer
 */
public record RetentionPolicy(RetentionPeriod events, RetentionPeriod requests) {

    public static final RetentionPeriod MIN_EVENTS = RetentionPeriod.ofYears(7);
    public static final RetentionPeriod MIN_REQUESTS = RetentionPeriod.ofDays(14);

    /** How far after the oldest record a cut-off is at most: no month is longer, so a run a month keeps up. */
    public static final Duration MAX_STEP = Duration.ofDays(31);

    public static final RetentionPolicy STANDARD =
            new RetentionPolicy(RetentionPeriod.ofYears(10), RetentionPeriod.ofDays(90));

    public RetentionPolicy {
        if (events.compareTo(MIN_EVENTS) < 0 || requests.compareTo(MIN_REQUESTS) < 0) {
            throw new IllegalArgumentException("events are kept for " + MIN_EVENTS + " at least and requests for "
                    + MIN_REQUESTS + ": " + events + ", " + requests);
        }
    }

    /** Up to when records may be removed now. */
    public CutOffs cutOffs(Instant now, OldestRecords oldest) {
        return new CutOffs(cutOff(now, events, oldest.event()), cutOff(now, requests, oldest.request()));
    }

    private static Instant cutOff(Instant now, RetentionPeriod kept, Option<Instant> oldest) {
        Instant due = now.minus(kept.length());
        return oldest.map(instant -> instant.plus(MAX_STEP))
                .filter(farthest -> farthest.isBefore(due))
                .getOrElse(due);
    }
}
