package jp.kumiai.otp.application.billing;

import static jp.kumiai.otp.domain.testkit.AccountSample.account;
import static jp.kumiai.otp.domain.testkit.ApplicationBuilder.anApplication;
import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReissue;
import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.testkit.ContractBuilder;

/**
 * Companies of many kinds: every one has two tokens since 20 April, but for each third, which has one; each fifth has no
 * account; each seventh lost a token in April.
 */
final class ManyCompanies {

    private ManyCompanies() {}

    static InMemoryStore founded(int count) {
        InMemoryStore store = new InMemoryStore();
        store.given(List.range(0, count).foldLeft(Changes.NONE, ManyCompanies::with));
        return store;
    }

    static ContractId number(int i) {
        return new ContractId("K-%05d".formatted(i));
    }

    /** All that two ledgers have to have in common after the same month: everything but when the run was done. */
    record Booked(List<Debit> debits, Option<FeeRun> run) {
        static Booked in(InMemoryStore store, FeeMonth month) {
            return new Booked(
                    store.ledger().debits(month, 0, Integer.MAX_VALUE),
                    store.ledger().run(month).map(run -> run.closed(run.openedAt())));
        }
    }

    private static Changes with(Changes all, int i) {
        ContractBuilder contract = aContract().numbered(number(i).value());
        Changes founded = all.contract(
                        i % 5 == 0
                                ? contract.build()
                                : contract.debitedFrom(account("%07d".formatted(i)))
                                        .build())
                .loan(aLoan().to(number(i)).of("1%07d".formatted(i)).build());
        Changes lent = i % 3 == 0
                ? founded
                : founded.loan(aLoan().to(number(i)).of("2%07d".formatted(i)).build());
        return i % 7 == 0
                ? lent.application(anApplication(aReissue(ReissueReason.LOST, "3%07d".formatted(i))
                                .by(number(i)))
                        .accepted("2026-05-10")
                        .charged(1, 2_200, tokyo("2026-04-25T10:00"))
                        .build())
                : lent;
    }
}
