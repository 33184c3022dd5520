package jp.kumiai.otp.application.billing;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.fee.FeeMonth;

/**
 * Incoming port: reads the result file of a month's direct debit back (F14). First all of it is looked at and nothing
 * booked; only a file without a flaw is booked, and booking it again changes nothing.
 */
@FunctionalInterface
public interface ReadDirectDebitResults {

    /**
     * Reads the file twice.
     *
     * @throws IOException when reading fails
     */
    Either<ResultFileFailure, Settled> read(Command command) throws IOException;

    /**
     * What to read.
     *
     * @param dryRun true looks at all of it and books nothing
     */
    record Command(FeeMonth month, Collector collector, Source source, String operator, boolean dryRun) {}

    /** Opens the file from its beginning; called twice. */
    @FunctionalInterface
    interface Source {

        InputStream open() throws IOException;
    }

    /**
     * What the file said.
     *
     * @param newlySettled debits whose result was not known before
     */
    record Settled(long paid, long paidYen, long unpaid, long unpaidYen, long newlySettled) {}
}
