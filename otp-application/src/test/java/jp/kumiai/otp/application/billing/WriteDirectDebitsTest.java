package jp.kumiai.otp.application.billing;

import static jp.kumiai.otp.application.billing.ResultFile.COLLECTOR;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.kumiai.otp.application.applying.BackOffice;
import jp.kumiai.otp.application.billing.WriteDirectDebits.Outcome;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.directdebit.LineEnd;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F14")
class WriteDirectDebitsTest {

    private static final FeeMonth MAY = month("2026-05");

    private final InMemoryStore store = ManyCompanies.founded(40);
    private final BackOffice bank = new BackOffice(SteppingClock.at(tokyo("2026-05-01T09:00")), store);

    @Test
    void hasARecordForEachDebitWithAnAccount() throws IOException {
        bank.run(MAY).get();
        var debits = store.ledger()
                .debits(MAY, 0, 100)
                .filter(debit -> debit.account().isDefined());

        assertThat(write())
                .isEqualTo(Either.right(new Outcome(
                        day("2026-05-11"),
                        1,
                        22,
                        debits.map(debit -> debit.total().amount()).sum().longValue(),
                        6)));
        String file = new String(ResultFile.requests(bank, MAY).get(0), StandardCharsets.ISO_8859_1);
        assertThat(file).hasSize((22 + 3) * 120);
        assertThat(debits.map(WriteDirectDebitsTest::customerNumber)).allMatch(file::contains);
    }

    @Test
    @Tag("F12")
    void isTheSameWheneverItIsWritten() {
        bank.run(MAY).get();
        byte[] first = ResultFile.requests(bank, MAY).get(0);
        ResultFile.of(bank, MAY, number -> number % 2 == 0 ? '0' : '2')
                .readAt(bank, MAY)
                .get();
        bank.at("2026-06-01T09:00").run(MAY.next()).get();

        assertThat(ResultFile.requests(bank, MAY).get(0)).isEqualTo(first);
    }

    @Test
    void isAFileWithoutRecordsInAMonthWithoutDebits() throws IOException {
        InMemoryStore empty = new InMemoryStore();
        new BackOffice(bank.clock, empty).run(MAY).get();

        assertThat(new WriteDirectDebitsService(empty.ledger()).write(command()))
                .isEqualTo(Either.right(new Outcome(day("2026-05-11"), 1, 0, 0, 0)));
    }

    @Test
    void waitsUntilTheRunIsDone() throws IOException {
        assertThat(write()).isEqualTo(Either.left(BillingFailure.NO_SUCH_RUN));

        BackOffice killed = new BackOffice(bank.clock, store, KillingCommits.before(store.commits(), 2));
        assertThatThrownBy(() -> killed.run(MAY)).isInstanceOf(PortUnavailable.class);

        assertThat(write()).isEqualTo(Either.left(BillingFailure.RUN_NOT_CLOSED));
    }

    private Either<BillingFailure, Outcome> write() throws IOException {
        return new WriteDirectDebitsService(store.ledger()).write(command());
    }

    private static WriteDirectDebits.Command command() {
        return new WriteDirectDebits.Command(MAY, COLLECTOR, LineEnd.NONE, number -> new ByteArrayOutputStream());
    }

    private static String customerNumber(Debit debit) {
        return "202605%014d".formatted(debit.number());
    }
}
