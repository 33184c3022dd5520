package jp.kumiai.otp.application.billing;

import static jp.kumiai.otp.application.applying.BackOffice.COMPANY;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aNewOne;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReissue;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.application.applying.BackOffice;
import jp.kumiai.otp.application.billing.Statement.Booked;
import jp.kumiai.otp.application.billing.Statement.Foreseen;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.DebitLine.CarriedOver;
import jp.kumiai.otp.domain.fee.DebitLine.MonthlyFee;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.Yen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** データ商事 has two tokens since 20 April, and no account. */
@Tag("F9")
class ShowFeesTest {

    private static final MonthlyFee FOR_TWO = new MonthlyFee(2, new Yen(110));

    private final BackOffice bank = new BackOffice().stocked("10000001", "10000002", "10000003");

    @BeforeEach
    void tokensAreSent() {
        bank.sent(aNewOne(2), "2026-04-20");
    }

    @Test
    @Tag("P25")
    void foreseesTheMonthOfADayBeforeItsRun() {
        Foreseen may = foreseen("2026-05-31");

        assertThat(may.preview().lines()).containsExactly(FOR_TWO);
        assertThat(may.preview().day()).isEqualTo(day("2026-05-11"));
        assertThat(may.month()).isEqualTo(month("2026-05"));
    }

    @Test
    void showsWhatWasBookedAfterIt() {
        bank.at("2026-05-01T09:00").run(month("2026-05")).get();
        Debit debit = bank.store.ledger().debitsOf(COMPANY).single();

        assertThat(bank.show.onDay(COMPANY, day("2026-05-01")))
                .isEqualTo(Either.right(new Booked(month("2026-05"), Option.some(debit))));
        assertThat(bank.show.debits(month("2026-05"), 0)).containsExactly(debit);
        assertThat(bank.show.debits(month("2026-05"), 1)).isEmpty();
        assertThat(bank.show.run(month("2026-05")).map(FeeRun::debits)).contains(1L);
        assertThat(bank.show.runs().map(FeeRun::month)).containsExactly(month("2026-05"));
    }

    @Test
    @Tag("F11")
    void showsWhatWasBookedAlsoWhileTheRunIsUnderWay() {
        BackOffice killed =
                new BackOffice(bank.at("2026-05-01T09:00").clock, bank.store, KillingCommits.before(bank.commits, 2));
        assertThatThrownBy(() -> killed.run(month("2026-05"))).isInstanceOf(PortUnavailable.class);
        Debit debit = bank.store.ledger().debitsOf(COMPANY).single();

        assertThat(bank.at("2026-05-01T09:05").show.onDay(COMPANY, day("2026-05-10")))
                .isEqualTo(Either.right(new Booked(month("2026-05"), Option.some(debit))));
    }

    @Test
    void showsThatNothingWasDueBeforeTheFirstRun() {
        bank.at("2026-05-01T09:00").run(month("2026-05")).get();

        assertThat(bank.show.onDay(COMPANY, day("2026-03-10")))
                .isEqualTo(Either.right(new Booked(month("2026-03"), Option.none())));
    }

    @Test
    @Tag("F11")
    void foreseesWhatIsCarriedOverOnceOnly() {
        bank.at("2026-05-01T09:00").run(month("2026-05")).get();

        assertThat(lines("2026-06-10")).containsExactly(FOR_TWO, new CarriedOver(month("2026-05"), new Yen(110)));
        assertThat(lines("2026-07-10")).containsExactly(FOR_TWO);
    }

    @Test
    @Tag("F10")
    void foreseesAReissueInTheMonthThatDebitsIt() {
        bank.at("2026-05-01T09:00").run(month("2026-05")).get();
        bank.at("2026-05-15T09:00")
                .sent(aReissue(ReissueReason.DAMAGED, "10000002").numbered("U-2"), "2026-06-10");

        assertThat(lines("2026-06-10").map(DebitLine::code))
                .containsExactly(DebitLine.Code.REISSUE_FEE, DebitLine.Code.CARRIED_OVER);
        assertThat(lines("2026-07-10")).containsExactly(FOR_TWO);
    }

    @Test
    void knowsOnlyCompaniesThereAre() {
        ContractId strange = new ContractId("K-9999");

        assertThat(bank.show.onDay(strange, day("2026-05-10"))).isEqualTo(Either.left(BillingFailure.UNKNOWN_CONTRACT));
        bank.at("2026-05-01T09:00").run(month("2026-05")).get();
        assertThat(bank.show.onDay(strange, day("2026-05-10"))).isEqualTo(Either.left(BillingFailure.UNKNOWN_CONTRACT));
    }

    @Test
    void staysWithinTheCalendar() {
        assertThat(bank.show.onDay(COMPANY, day("2051-01-01"))).isEqualTo(Either.left(BillingFailure.OUTSIDE_CALENDAR));
        assertThat(bank.show.onDay(COMPANY, day("2050-12-31")).isRight()).isTrue();
    }

    private Foreseen foreseen(String date) {
        return (Foreseen) bank.show.onDay(COMPANY, day(date)).get();
    }

    private List<DebitLine> lines(String date) {
        return foreseen(date).preview().lines();
    }
}
