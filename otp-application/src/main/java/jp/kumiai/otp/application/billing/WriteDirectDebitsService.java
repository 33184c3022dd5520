package jp.kumiai.otp.application.billing;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.LocalDate;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.billing.DebitReference;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeRun;

/** Writes direct debits, page by page. */
public final class WriteDirectDebitsService implements WriteDirectDebits {

    private static final int PAGE = 1_000;

    private final Ledger ledger;

    public WriteDirectDebitsService(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Either<BillingFailure, Outcome> write(Command command) throws IOException {
        Option<FeeRun> run = ledger.run(command.month());
        if (run.isEmpty()) {
            return Either.left(BillingFailure.NO_SUCH_RUN);
        }
        return run.get().isClosed()
                ? Either.right(writeAll(command, run.get().day()))
                : Either.left(BillingFailure.RUN_NOT_CLOSED);
    }

    private Outcome writeAll(Command command, LocalDate debitDay) throws IOException {
        long withoutAccount = 0;
        try (DirectDebitFiles files = new DirectDebitFiles(command, debitDay)) {
            List<Debit> page = ledger.debits(command.month(), 0, PAGE);
            while (!page.isEmpty()) {
                for (Debit debit : page) {
                    if (debit.account().isDefined()) {
                        files.add(DebitReference.request(debit, debit.account().get()));
                    } else {
                        withoutAccount++;
                    }
                }
                page = ledger.debits(command.month(), page.last().number(), PAGE);
            }
            files.finish();
            return new Outcome(debitDay, files.count(), files.debits(), files.yen(), withoutAccount);
        }
    }
}
