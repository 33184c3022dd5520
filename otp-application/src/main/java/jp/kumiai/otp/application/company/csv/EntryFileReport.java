package jp.kumiai.otp.application.company.csv;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.company.RefusedLine;

/**
 * What an import of a file of entries found, and did or in a dry run would do.
 *
 * @param lines of the table, without its heading and empty ones
 * @param entered entries that are new
 * @param unchanged entries that were stored already, just so
 * @param refused lines that are refused
 * @param refusals why, the first {@value #MAX_REFUSALS} of them in the order of the lines; a line may have several
 * @param stored true when the new entries are in the store now
 */
public record EntryFileReport(
        long lines, long entered, long unchanged, long refused, List<RefusedLine> refusals, boolean stored) {

    /** As many are kept, so that a file that is wrong from end to end does not fill the memory. */
    public static final int MAX_REFUSALS = 1_000;
}
