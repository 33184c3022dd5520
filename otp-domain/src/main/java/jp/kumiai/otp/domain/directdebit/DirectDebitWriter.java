package jp.kumiai.otp.domain.directdebit;

import java.time.LocalDate;

/**
 * One request file being written: what has been counted so far, whatever their number. Immutable.
 *
 * <ol>
 *   <li>{@link #header}
 *   <li>for every request {@link #with}: write its record, go on with its next writer
 *   <li>{@link #trailer}, then {@link #end}
 * </ol>
 *
 * <p>The trailer has six digits for the count and twelve for the sum. A file is full at 999,999 requests or before the
 * sum would pass 999,999,999,999 yen: ask {@link #hasRoomFor} before every request; on a no, close the file with trailer
 * and end, and start another with the same collector and day. A million companies fill more than one file. Names of the
 * debited bank and branch are left blank: there is no table of them.
 *
 * <p>It does not sort, nor look for two requests of one customer. Source: rule F14; docs/direct-debit.md.
 */
public final class DirectDebitWriter {

    public static final int MAX_COUNT = 999_999;
    public static final long MAX_SUM = 999_999_999_999L;

    private final Collector collector;
    private final LocalDate debitDay;
    private final LineEnd lineEnd;
    private final int count;
    private final long sum;

    private DirectDebitWriter(Collector collector, LocalDate debitDay, LineEnd lineEnd, int count, long sum) {
        this.collector = collector;
        this.debitDay = debitDay;
        this.lineEnd = lineEnd;
        this.count = count;
        this.sum = sum;
    }

    /** A file without line ends. */
    public static DirectDebitWriter start(Collector collector, LocalDate debitDay) {
        return start(collector, debitDay, LineEnd.NONE);
    }

    /** A file for this day; the header holds month and day, never the year. */
    public static DirectDebitWriter start(Collector collector, LocalDate debitDay, LineEnd lineEnd) {
        return new DirectDebitWriter(collector, debitDay, lineEnd, 0, 0);
    }

    /** Requests so far. */
    public int count() {
        return count;
    }

    /** Yen so far. */
    public long sum() {
        return sum;
    }

    public byte[] header() {
        return RequestRecord.header(collector, debitDay).endedBy(lineEnd);
    }

    /** True when the request can still be counted in this file; always true for the first. */
    public boolean hasRoomFor(DebitRequest request) {
        return count < MAX_COUNT && sum + request.amount() <= MAX_SUM;
    }

    /**
     * The record of this request, and the writer to go on with.
     *
     * @throws IllegalStateException if there is no room for it
     */
    public Written with(DebitRequest request) {
        if (!hasRoomFor(request)) {
            throw new IllegalStateException("the file is full");
        }
        return new Written(
                RequestRecord.data(request).endedBy(lineEnd),
                new DirectDebitWriter(collector, debitDay, lineEnd, count + 1, sum + request.amount()));
    }

    public byte[] trailer() {
        return RequestRecord.trailer(count, sum).endedBy(lineEnd);
    }

    public byte[] end() {
        return RequestRecord.end().endedBy(lineEnd);
    }
}
