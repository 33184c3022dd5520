package jp.kumiai.otp.application.billing;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.directdebit.LineEnd;
import jp.kumiai.otp.domain.fee.FeeMonth;

/** Incoming port: writes a month's debits as Zengin direct debit files (F14). The same month gives the same files. */
@FunctionalInterface
public interface WriteDirectDebits {

    /**
     * Writes the files; one holds 999,999 debits, so a larger month has several.
     *
     * @throws IOException when writing fails
     */
    Either<BillingFailure, Outcome> write(Command command) throws IOException;

    /**
     * What to write, and where.
     *
     * @param files opens file 1, 2, …; it is closed here
     */
    record Command(FeeMonth month, Collector collector, LineEnd lineEnd, Files files) {}

    /** Opens files to write to. */
    @FunctionalInterface
    interface Files {

        OutputStream open(int number) throws IOException;
    }

    /**
     * What was written.
     *
     * @param withoutAccount debits of companies without an account, which are in no file
     */
    record Outcome(LocalDate debitDay, int files, long debits, long yen, long withoutAccount) {}
}
