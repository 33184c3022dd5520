package jp.kumiai.otp.application.company.csv;

import io.vavr.collection.List;
import java.util.ArrayList;
import jp.kumiai.otp.domain.company.RefusedLine;

/** Counts what becomes of the lines of a file. For one thread. */
final class EntryTally {

    private final java.util.List<RefusedLine> refusals = new ArrayList<>();
    private long lines;
    private long entered;
    private long refused;

    /** One line that is refused, for these reasons. */
    void refuse(List<RefusedLine> reasons) {
        lines++;
        refused++;
        reasons.take(EntryFileReport.MAX_REFUSALS - refusals.size()).forEach(refusals::add);
    }

    /** One line that is taken. */
    void add(boolean fresh) {
        add(1, fresh ? 1 : 0);
    }

    /** So many lines that are taken, and so many new entries in them. */
    void add(int more, int fresh) {
        lines += more;
        entered += fresh;
    }

    long lines() {
        return lines;
    }

    boolean hasRefused() {
        return refused > 0;
    }

    boolean hasEntered() {
        return entered > 0;
    }

    EntryFileReport report(boolean stored) {
        return new EntryFileReport(lines, entered, lines - entered - refused, refused, List.ofAll(refusals), stored);
    }
}
