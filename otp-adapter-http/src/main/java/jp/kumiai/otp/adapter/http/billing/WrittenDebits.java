package jp.kumiai.otp.adapter.http.billing;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.billing.WriteDirectDebits;
import jp.kumiai.otp.application.billing.WriteDirectDebits.Files;
import jp.kumiai.otp.application.billing.WriteDirectDebits.Outcome;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.directdebit.LineEnd;
import jp.kumiai.otp.domain.fee.FeeMonth;

/** Has a month's direct debit files written into memory or nowhere, which never fails. */
final class WrittenDebits {

    private final WriteDirectDebits write;
    private final Option<Collector> collector;

    WrittenDebits(WriteDirectDebits write, Option<Collector> collector) {
        this.write = write;
        this.collector = collector;
    }

    /** Writes to these files. */
    Either<Problem, Outcome> to(FeeMonth month, Files files) {
        return collector
                .toEither(() -> Problem.of(ProblemCode.NO_COLLECTOR))
                .map(name -> new WriteDirectDebits.Command(month, name, LineEnd.NONE, files))
                .flatMap(this::written);
    }

    private Either<Problem, Outcome> written(WriteDirectDebits.Command command) {
        try {
            return write.write(command).mapLeft(BankRefusals::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
