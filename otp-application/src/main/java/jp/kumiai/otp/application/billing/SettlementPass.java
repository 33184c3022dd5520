package jp.kumiai.otp.application.billing;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.BitSet;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.kumiai.otp.application.billing.ResultFileFailure.NotOurs;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.domain.billing.DebitReference;
import jp.kumiai.otp.domain.billing.SettleStep;
import jp.kumiai.otp.domain.billing.SettlementFailure;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.directdebit.DebitResult;
import jp.kumiai.otp.domain.directdebit.ResultReader;
import jp.kumiai.otp.domain.directdebit.ResultTotals;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeRun;

/**
 * One pass over the results of a file: page by page they are matched with their debits, and, in the pass that books,
 * settled. For one thread.
 */
final class SettlementPass {

    private final Ledger ledger;
    private final ReadDirectDebitResults.Command command;
    private final FeeRun run;
    private final Instant now;
    private final int pageSize;
    private final Function<Supplier<Decision<ResultFileFailure, Integer>>, Either<ResultFileFailure, Integer>> settle;
    private final BitSet seen = new BitSet();
    private List<Row> page = List.empty();
    private long records = 1;
    private long newlySettled;

    /** A result and where it stands. */
    private record Row(long record, long number, DebitResult result) {}

    private SettlementPass(
            Ledger ledger,
            ReadDirectDebitResults.Command command,
            FeeRun run,
            Instant now,
            int pageSize,
            Function<Supplier<Decision<ResultFileFailure, Integer>>, Either<ResultFileFailure, Integer>> settle) {
        this.ledger = ledger;
        this.command = command;
        this.run = run;
        this.now = now;
        this.pageSize = pageSize;
        this.settle = settle;
    }

    /** A pass that only looks. */
    static SettlementPass looking(
            Ledger ledger, ReadDirectDebitResults.Command command, FeeRun run, Instant now, int pageSize) {
        return new SettlementPass(
                ledger, command, run, now, pageSize, decide -> decide.get().answer());
    }

    /** A pass that books. */
    static SettlementPass booking(
            Ledger ledger,
            Decisions decisions,
            ReadDirectDebitResults.Command command,
            FeeRun run,
            Instant now,
            int pageSize) {
        return new SettlementPass(ledger, command, run, now, pageSize, decisions::settle);
    }

    Either<ResultFileFailure, ReadDirectDebitResults.Settled> read(InputStream in) throws IOException {
        return ResultFileReading.read(in, ResultReader.start(command.collector(), run.day()), this::add)
                .flatMap(totals -> settlePage()
                        .<Either<ResultFileFailure, ReadDirectDebitResults.Settled>>map(Either::left)
                        .getOrElse(() -> Either.right(settled(totals))));
    }

    private Option<ResultFileFailure> add(DebitResult result) {
        records++;
        Option<Integer> number = DebitReference.parse(result.customer())
                .filter(reference -> reference.month().equals(command.month()))
                .map(DebitReference::number)
                .filter(each -> each <= run.debits())
                .map(Math::toIntExact);
        if (number.isEmpty()) {
            return Option.some(new NotOurs(records, SettlementFailure.NO_SUCH_DEBIT));
        }
        if (seen.get(number.get())) {
            return Option.some(new NotOurs(records, SettlementFailure.TWICE_IN_THE_FILE));
        }
        seen.set(number.get());
        page = page.prepend(new Row(records, number.get(), result));
        return page.size() < pageSize ? Option.none() : settlePage();
    }

    private Option<ResultFileFailure> settlePage() {
        List<Row> rows = page.reverse();
        page = List.empty();
        Either<ResultFileFailure, Integer> answer = settle.apply(() -> decide(rows));
        answer.forEach(count -> newlySettled += count);
        return answer.swap().toOption();
    }

    private Decision<ResultFileFailure, Integer> decide(List<Row> rows) {
        Map<Long, Debit> debits =
                ledger.debits(command.month(), rows.map(Row::number).toSet()).toMap(Debit::number, Function.identity());
        Changes changes = Changes.NONE;
        for (Row row : rows) {
            Decision<SettlementFailure, Debit> decision = debits.get(row.number())
                    .map(debit -> SettleStep.decide(debit, row.result(), command.operator(), now))
                    .getOrElse(() -> Decision.refuse(SettlementFailure.NO_SUCH_DEBIT));
            if (decision.isRefusal()) {
                return Decision.refuse(
                        new NotOurs(row.record(), decision.answer().getLeft()));
            }
            changes = changes.and(decision.changes());
        }
        return Decision.accept(changes, changes.desk().debits().size());
    }

    private ReadDirectDebitResults.Settled settled(ResultTotals totals) {
        return new ReadDirectDebitResults.Settled(
                totals.debitedCount(),
                totals.debitedAmount(),
                totals.failedCount(),
                totals.failedAmount(),
                newlySettled);
    }
}
