package jp.kumiai.otp.application.billing;

import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.application.applying.BackOffice;
import jp.kumiai.otp.application.billing.ReadDirectDebitResults.Settled;
import jp.kumiai.otp.application.billing.ResultFileFailure.NoSuchRun;
import jp.kumiai.otp.application.billing.ResultFileFailure.NotOurs;
import jp.kumiai.otp.application.billing.ResultFileFailure.NotWellFormed;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.billing.SettlementFailure;
import jp.kumiai.otp.domain.directdebit.RecordField;
import jp.kumiai.otp.domain.directdebit.ResultFileProblem;
import jp.kumiai.otp.domain.directdebit.ResultFileProblem.Reason;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.UnpaidReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The results of a month with 28 debits, 22 of them in the file: three pages. Each third of the numbers is unpaid. */
@Tag("F11")
@Tag("F12")
@Tag("F14")
class ResultFileTest {

    private static final FeeMonth MAY = month("2026-05");
    private static final FeeMonth JUNE = month("2026-06");

    private final InMemoryStore store = ManyCompanies.founded(40);
    private final BackOffice bank = new BackOffice(SteppingClock.at(tokyo("2026-05-01T09:00")), store);
    private ResultFile file;

    @BeforeEach
    void mayIsBooked() {
        bank.run(MAY).get();
        file = ResultFile.of(bank, MAY, number -> number % 3 == 0 ? '1' : '0');
        bank.at("2026-05-13T09:00");
    }

    @Test
    void isBookedDebitByDebit() {
        List<Debit> asked = booked().filter(debit -> debit.account().isDefined());

        Settled settled = file.readAt(bank, MAY).get();

        List<Debit> unpaid = asked.filter(debit -> debit.number() % 3 == 0);
        List<Debit> paid = asked.removeAll(unpaid);
        assertThat(asked).hasSize(22);
        assertThat(settled).isEqualTo(new Settled(paid.size(), yen(paid), unpaid.size(), yen(unpaid), asked.size()));
        assertThat(booked().map(Debit::state)).isEqualTo(booked().map(ResultFileTest::expected));
        assertThat(told()).hasSize(asked.size());
        assertThat(told().map(AuditEvent::at).distinct()).containsExactly(tokyo("2026-05-13T09:00"));
    }

    @Test
    void isLookedThroughAndNotBooked() {
        List<Debit> before = booked();

        Settled looked = file.readAt(bank, MAY, true).get();

        assertThat(booked()).isEqualTo(before);
        assertThat(told()).isEmpty();
        assertThat(file.readAt(bank, MAY).get()).isEqualTo(looked);
    }

    @Test
    void isBookedOnce() {
        Settled first = file.readAt(bank, MAY).get();
        List<Debit> before = booked();

        Settled second = file.readAt(bank.at("2026-05-14T09:00"), MAY).get();

        assertThat(second).isEqualTo(new Settled(first.paid(), first.paidYen(), first.unpaid(), first.unpaidYen(), 0));
        assertThat(booked()).isEqualTo(before);
        assertThat(told()).hasSize((int) first.newlySettled());
    }

    @Test
    void isBookedOnceAlsoWhenJuneHasCarriedItOverMeanwhile() {
        file.readAt(bank, MAY).get();
        bank.at("2026-06-01T09:00").run(JUNE).get();
        List<Debit> before = booked();
        assertThat(before.filter(debit -> debit.state().code() == DebitState.Code.CARRIED_OVER))
                .isNotEmpty();

        assertThat(file.readAt(bank, MAY).get().newlySettled()).isZero();

        assertThat(booked()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0, true", "1, false", "1, true", "2, false", "2, true"})
    void isBookedOnceWhenTheReadingIsKilledAndRepeated(int survived, boolean written) {
        BackOffice killed = new BackOffice(
                bank.clock,
                store,
                written
                        ? KillingCommits.after(store.commits(), survived)
                        : KillingCommits.before(store.commits(), survived));
        assertThatThrownBy(() -> file.readAt(killed, MAY)).isInstanceOf(PortUnavailable.class);

        file.readAt(bank, MAY).get();

        assertThat(booked().map(Debit::state)).isEqualTo(booked().map(ResultFileTest::expected));
        assertThat(told().map(AuditEvent::contract).distinct()).hasSameSizeAs(told());
    }

    @Nested
    class IsNotBookedAtAll {

        private final int lastRecord = 22 + 1;

        @Test
        void withoutAClosedRun() {
            assertThat(file.readAt(bank, JUNE)).isEqualTo(Either.left(new NoSuchRun()));

            BackOffice killed =
                    new BackOffice(bank.at("2026-06-01T09:00").clock, store, KillingCommits.before(store.commits(), 1));
            assertThatThrownBy(() -> killed.run(JUNE)).isInstanceOf(PortUnavailable.class);

            assertThat(file.readAt(bank, JUNE)).isEqualTo(Either.left(new NoSuchRun()));
        }

        @Test
        void whenItIsOfAnotherMonth() {
            bank.at("2026-06-01T09:00").run(JUNE).get();

            isRefused(file, JUNE, problem(1, Reason.NOT_THE_ONE_EXPECTED, RecordField.DEBIT_DAY));
        }

        @Test
        void whenItIsCutShort() {
            isRefused(
                    file.without(2),
                    MAY,
                    new NotWellFormed(new ResultFileProblem(lastRecord + 1, Reason.UNFINISHED, Option.none())));
        }

        @Test
        void whenItsTotalsAreWrong() {
            isRefused(
                    file.with(lastRecord * 120 + 1, "000001"),
                    MAY,
                    problem(lastRecord + 1, Reason.TOTAL_MISMATCH, RecordField.TOTAL_COUNT));
        }

        @Test
        void whenItsLastResultIsOfAnotherAccount() {
            isRefused(
                    file.with((lastRecord - 1) * 120 + 43, "7777777"),
                    MAY,
                    new NotOurs(lastRecord, SettlementFailure.OTHER_ACCOUNT));
        }

        @Test
        void whenOneOfItsResultsIsOfADebitOfAnotherMonth() {
            isRefused(file.with(5 * 120 + 91, "202604"), MAY, new NotOurs(6, SettlementFailure.NO_SUCH_DEBIT));
        }

        @Test
        void whenOneOfItsResultsIsOfNoDebit() {
            isRefused(file.with(5 * 120 + 97, "00000000000029"), MAY, new NotOurs(6, SettlementFailure.NO_SUCH_DEBIT));
            isRefused(file.with(5 * 120 + 97, "00002147483647"), MAY, new NotOurs(6, SettlementFailure.NO_SUCH_DEBIT));
            isRefused(file.with(5 * 120 + 97, "99999999999999"), MAY, new NotOurs(6, SettlementFailure.NO_SUCH_DEBIT));
        }

        @Test
        void whenItHasADebitTwice() {
            long first =
                    booked().find(debit -> debit.account().isDefined()).get().number();

            isRefused(
                    file.with(20 * 120 + 97, "%014d".formatted(first)),
                    MAY,
                    new NotOurs(21, SettlementFailure.TWICE_IN_THE_FILE));
        }

        @Test
        void whenAnotherFileSaidOtherwise() {
            file.readAt(bank, MAY).get();

            ResultFile other = ResultFile.of(bank, MAY, number -> '0');

            assertThat(other.readAt(bank, MAY).getLeft())
                    .isInstanceOfSatisfying(
                            NotOurs.class,
                            refused -> assertThat(refused.failure()).isEqualTo(SettlementFailure.SETTLED_OTHERWISE));
        }

        private void isRefused(ResultFile wrong, FeeMonth month, ResultFileFailure failure) {
            List<Debit> before = booked();

            assertThat(wrong.readAt(bank, month)).isEqualTo(Either.left(failure));

            assertThat(booked()).isEqualTo(before);
            assertThat(told()).isEmpty();
        }

        private ResultFileFailure problem(long record, Reason reason, RecordField field) {
            return new NotWellFormed(new ResultFileProblem(record, reason, Option.some(field)));
        }
    }

    private static DebitState expected(Debit debit) {
        if (debit.account().isEmpty()) {
            return new DebitState.Unpaid(tokyo("2026-05-01T09:00"), UnpaidReason.NO_ACCOUNT);
        }
        return debit.number() % 3 == 0
                ? new DebitState.Unpaid(tokyo("2026-05-13T09:00"), UnpaidReason.INSUFFICIENT_FUNDS)
                : new DebitState.Paid(tokyo("2026-05-13T09:00"));
    }

    private static long yen(List<Debit> debits) {
        return debits.map(debit -> debit.total().amount()).sum().longValue();
    }

    private List<Debit> booked() {
        return store.ledger().debits(MAY, 0, 28);
    }

    private List<AuditEvent> told() {
        return bank.events(Kind.DEBIT_SETTLED);
    }
}
