package jp.kumiai.otp.domain.billing;

import static jp.kumiai.otp.domain.testkit.AccountSample.account;
import static jp.kumiai.otp.domain.testkit.BillingFileBuilder.aBillingFile;
import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.aDebit;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.BookedPage;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.DueFees;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.FeeSchedule;
import jp.kumiai.otp.domain.fee.UnpaidReason;
import jp.kumiai.otp.domain.testkit.BillingFileBuilder;
import jp.kumiai.otp.domain.testkit.DebitBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F9")
@Tag("F12")
class BookStepTest {

    private static final Instant OPENED = tokyo("2026-05-01T09:00");
    private static final Instant NOW = tokyo("2026-05-01T09:01");
    private static final FeeRun RUN =
            FeeRun.opened(month("2026-05"), month("2026-04").countedAt(), day("2026-05-11"), OPENED);
    private static final DueFees DUE = new DueFees(FeeSchedule.STANDARD);

    @Test
    @Tag("F11")
    void writesThePageItsDebitsAndWhatTheyTakeOverInOneCommit() {
        DebitBuilder april =
                aDebit().of(new ContractId("A")).unpaidAt(tokyo("2026-04-13T10:00"), UnpaidReason.INSUFFICIENT_FUNDS);
        List<BillingFile> files =
                List.of(twoTokens("A").unpaid(april).build(), twoTokens("B").build());

        Decision<BillingFailure, FeeRun> decision = book(RUN, files);

        BookedPage page = BookedPage.of(RUN, files, DUE);
        assertThat(decision.answer()).isEqualTo(Either.right(page.run()));
        assertThat(decision.changes())
                .isEqualTo(Changes.NONE
                        .run(page.run())
                        .event(told(Kind.FEES_BOOKED, 2, 2, 330)
                                .with("first", "A")
                                .with("last", "B")
                                .with("booked", 2))
                        .debit(page.debits().get(0))
                        .debit(page.debits().get(1))
                        .debit(april.being(
                                        new DebitState.CarriedOver(UnpaidReason.INSUFFICIENT_FUNDS, month("2026-05")))
                                .build()));
    }

    @Test
    void tellsOfAPageOnWhichNothingWasDue() {
        Decision<BillingFailure, FeeRun> decision =
                book(RUN, List.of(aBillingFile().of(aContract().numbered("A")).build()));

        assertThat(decision.changes().desk().debits()).isEmpty();
        assertThat(decision.changes().events())
                .containsExactly(told(Kind.FEES_BOOKED, 1, 0, 0)
                        .with("first", "A")
                        .with("last", "A")
                        .with("booked", 0));
        assertThat(decision.answer().get().isClosed()).isFalse();
    }

    @Test
    void closesTheRunAfterTheLastContract() {
        FeeRun booked = book(RUN, List.of(twoTokens("A").build())).answer().get();

        FeeRun closed = booked.closed(NOW);
        assertThat(book(booked, List.empty()))
                .isEqualTo(
                        Decision.accept(Changes.NONE.run(closed).event(told(Kind.FEE_RUN_CLOSED, 1, 1, 110)), closed));
        assertThat(closed.closedAt()).contains(NOW);
    }

    @Test
    void booksNothingMoreInAClosedRun() {
        FeeRun closed = RUN.closed(NOW);

        assertThat(book(closed, List.of(twoTokens("A").build()))).isEqualTo(Decision.accept(Changes.NONE, closed));
    }

    private static AuditEvent told(Kind kind, long contracts, long debits, long total) {
        return AuditEvent.ofBank(NOW, kind, "backoffice1", Option.none())
                .with("month", "2026-05")
                .with("contracts", contracts)
                .with("debits", debits)
                .with("total", total);
    }

    private static BillingFileBuilder twoTokens(String contract) {
        return aBillingFile()
                .of(aContract().numbered(contract).debitedFrom(account("1234567")))
                .lent(aLoan().of("10000001"), aLoan().of("10000002"));
    }

    private static Decision<BillingFailure, FeeRun> book(FeeRun run, List<BillingFile> files) {
        return new BookStep(DUE).decide(run, files, "backoffice1", NOW);
    }
}
