package jp.kumiai.otp.application.brokenstore.content;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.testkit.LedgerContract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;

/** Stores that find other runs and debits than were asked for. */
public final class WrongLedger {

    private WrongLedger() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "finds the run of the month before where there is none",
                        only(
                                Ledger.class,
                                "run",
                                call -> call.<Option<FeeRun>>proceedAs()
                                        .orElse(() -> call.with(
                                                        0,
                                                        call.<FeeMonth>argument(0)
                                                                .previous())
                                                .proceedAs())),
                        LedgerContract.class,
                        "findsTheRunOfAMonthAndOfNoOther"),
                new BrokenStore(
                        "finds the debits of a contract whose number only begins alike",
                        only(Ledger.class, "debitsOf", WrongLedger::ofTheNextToo),
                        LedgerContract.class,
                        "listsTheDebitsOfAContractTheLatestMonthFirst"),
                new BrokenStore(
                        "finds debits by their numbers in the month before, too",
                        only(Ledger.class, "debits", WrongLedger::inTheMonthBeforeToo),
                        LedgerContract.class,
                        "findsTheDebitsOfAMonthByTheirNumbers"),
                new BrokenStore(
                        "finds the first thousand of many debits",
                        answering(Ledger.class, "debits", (List<Debit> found) -> found.take(1_000)),
                        LedgerContract.class,
                        "findsDebitsByAnyNumberOfNumbers"));
    }

    private static Object ofTheNextToo(Call call) {
        ContractId longer = new ContractId(call.<ContractId>argument(0).value() + '0');
        return call.<List<Debit>>proceedAs().appendAll(call.with(0, longer).proceedAs());
    }

    private static Object inTheMonthBeforeToo(Call call) {
        List<Debit> found = call.proceedAs();
        return call.argument(1) instanceof Long
                ? found
                : found.appendAll(
                        call.with(0, call.<FeeMonth>argument(0).previous()).proceedAs());
    }
}
