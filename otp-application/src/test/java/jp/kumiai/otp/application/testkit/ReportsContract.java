package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.Reports;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.UnpaidReason;
import jp.kumiai.otp.domain.fee.Yen;
import jp.kumiai.otp.domain.report.DebitSum;
import jp.kumiai.otp.domain.report.ExpiryOutlook;
import jp.kumiai.otp.domain.report.MonthlyFees;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.TokensByState;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.TokenKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link Reports} counts of tokens and debits. What it counts of events is in {@link EventReportsContract}. */
public interface ReportsContract extends StoreContract {

    /** From 10 March 2021 to 9 May. */
    ReportPeriod SPRING = new ReportPeriod(LocalDate.of(2021, 3, 10), LocalDate.of(2021, 5, 9));

    @Test
    default void countsNothingInAnEmptyStore() {
        Reports reports = store().reports();

        assertThat(reports.tokensByState()).isEqualTo(new TokensByState(HashMap.empty(), HashMap.empty()));
        assertThat(reports.lentTokens(ExpiryOutlook.cuts(DataShoji.NOW)).all()).isZero();
        assertThat(reports.lentTokens(ExpiryOutlook.cuts(DataShoji.NOW)).expired())
                .hasSize(14)
                .allMatch(count -> count == 0);
        assertThat(reports.drift().tokens()).isEmpty();
        assertThat(reports.fees(SPRING).counts()).isEmpty();
    }

    @Test
    @Tag("R16a")
    default void countsTokensByKindAndState() {
        List<Tuple2<DeviceState, Integer>> states =
                List.of(DeviceState.values()).zipWithIndex();
        states.forEach(each -> List.rangeClosed(0, each._2())
                .forEach(i -> given(aToken().numbered("1000000" + each._2() + i).in(each._1()))));
        given(aToken().numbered("20000000").being(TokenKind.SOFTWARE).onLoanTo(DataShoji.NUMBER));

        TokensByState found = store().reports().tokensByState();

        assertThat(found.hardware())
                .isEqualTo(HashMap.ofEntries(states.map(each -> Tuple.of(each._1(), each._2() + 1L))));
        assertThat(found.software()).isEqualTo(HashMap.of(DeviceState.ON_LOAN, 1L));
    }

    @Test
    @Tag("R33")
    @Tag("R35")
    default void countsLentTokensAsTheyExpireToTheMicrosecond() {
        Instant now = DataShoji.NOW;
        Instant notice = now.plus(Duration.ofDays(90));
        Instant nextMonth = Instant.parse("2021-04-30T15:00:00Z");
        List<Instant> expiries = List.of(
                now,
                now.plus(1, ChronoUnit.MICROS),
                nextMonth.minus(1, ChronoUnit.MICROS),
                nextMonth,
                notice,
                notice.plus(1, ChronoUnit.MICROS),
                Instant.parse("2022-03-31T15:00:00Z"));
        expiries.zipWithIndex()
                .forEach(each -> given(aToken().numbered("1000000" + each._2())
                        .onLoanTo(DataShoji.NUMBER)
                        .expiringAt(each._1())));

        ExpiryOutlook outlook = ExpiryOutlook.of(now, store().reports().lentTokens(ExpiryOutlook.cuts(now)));

        assertThat(outlook.expired()).isEqualTo(1);
        assertThat(outlook.soon()).isEqualTo(4);
        assertThat(outlook.months().map(ExpiryOutlook.Month::tokens))
                .containsExactly(2L, 1L, 2L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
        assertThat(outlook.later()).isEqualTo(1);
        assertThat(outlook.lent()).isEqualTo(expiries.size());
    }

    @Test
    @Tag("R35")
    default void countsOnlyTokensOnLoanAmongThoseThatExpire() {
        List.of(DeviceState.values())
                .zipWithIndex()
                .forEach(each -> given(aToken().numbered("1000000" + each._2()).in(each._1())));
        given(aToken().numbered("20000000").being(TokenKind.SOFTWARE).in(DeviceState.ON_LOAN));

        assertThat(store().reports().lentTokens(List.empty()).all()).isEqualTo(2);
    }

    @Test
    @Tag("R3a")
    default void countsTheDriftOfTokensThatWereEverUsed() {
        given(aToken().numbered("10000000").drifting(-120).usedUpTo(1));
        given(aToken().numbered("10000001").usedUpTo(2));
        given(aToken().numbered("10000002").usedUpTo(3).in(DeviceState.DISPOSED));
        given(aToken().numbered("10000003").drifting(120).usedUpTo(4));
        given(aToken().numbered("10000004"));

        assertThat(store().reports().drift().tokens()).isEqualTo(HashMap.of(-120, 1L, 0, 2L, 120, 1L));
    }

    @Test
    @Tag("F9")
    @Tag("F10")
    @Tag("F11")
    default void addsTheDebitsOfAMonthUpByWhatTheyAreForAndWhatBecameOfThem() {
        FeeMonth april = month("2021-04");
        Instant at = DataShoji.NOW;
        store().given(Changes.NONE
                .debit(SampleDebits.of(april, 1, new DebitState.Booked(), SampleDebits.monthly(220)))
                .debit(SampleDebits.of(
                        april, 2, new DebitState.Booked(), SampleDebits.monthly(110), SampleDebits.reissue(2_200)))
                .debit(SampleDebits.of(april, 3, new DebitState.Paid(at), SampleDebits.reissue(4_400)))
                .debit(SampleDebits.of(
                        april,
                        4,
                        new DebitState.Unpaid(at, UnpaidReason.NO_ACCOUNT),
                        SampleDebits.monthly(330),
                        new DebitLine.CarriedOver(month("2021-03"), new Yen(550))))
                .debit(SampleDebits.of(
                        april,
                        5,
                        new DebitState.CarriedOver(UnpaidReason.OTHER, month("2021-05")),
                        SampleDebits.monthly(1_000_000_000_000L))));

        MonthlyFees fees = store().reports().fees(SPRING).months().get(1);

        assertThat(fees.in(DebitState.Code.BOOKED)).isEqualTo(sum(2, 330, 2_200, 0));
        assertThat(fees.in(DebitState.Code.PAID)).isEqualTo(sum(1, 0, 4_400, 0));
        assertThat(fees.in(DebitState.Code.UNPAID)).isEqualTo(sum(1, 330, 0, 550));
        assertThat(fees.in(DebitState.Code.CARRIED_OVER)).isEqualTo(sum(1, 1_000_000_000_000L, 0, 0));
        assertThat(fees.total()).isEqualTo(sum(5, 1_000_000_000_660L, 6_600, 550));
    }

    @Test
    @Tag("F9")
    default void addsUpEveryMonthThatThePeriodHasADayOfAndNoOther() {
        List.of("2021-02", "2021-03", "2021-04", "2021-05", "2021-06")
                .zipWithIndex()
                .forEach(each -> store().given(Changes.NONE.debit(SampleDebits.of(
                        month(each._1()), each._2() + 1, new DebitState.Booked(), SampleDebits.monthly(110)))));

        assertThat(store().reports().fees(SPRING).counts().keySet())
                .containsExactlyInAnyOrder(month("2021-03"), month("2021-04"), month("2021-05"));
    }

    @Test
    @Tag("F9")
    default void addsUpAMonthOfWhichThePeriodHasOnlyItsFirstOrItsLastDay() {
        List.of("2021-02", "2021-03", "2021-04", "2021-05", "2021-06")
                .zipWithIndex()
                .forEach(each -> store().given(Changes.NONE.debit(SampleDebits.of(
                        month(each._1()), each._2() + 1, new DebitState.Booked(), SampleDebits.monthly(110)))));
        ReportPeriod days = new ReportPeriod(LocalDate.of(2021, 3, 31), LocalDate.of(2021, 5, 1));

        assertThat(store().reports().fees(days).counts().keySet())
                .containsExactlyInAnyOrder(month("2021-03"), month("2021-04"), month("2021-05"));
    }

    @Test
    default void seesEveryCommitThatWasAcknowledged() {
        given(aToken().onLoanTo(DataShoji.NUMBER).usedUpTo(1));
        assertThat(store().reports().tokensByState().count(DeviceState.ON_LOAN)).isEqualTo(1);
        assertThat(store().reports().lentTokens(List.empty()).all()).isEqualTo(1);
        assertThat(store().reports().drift().total()).isEqualTo(1);
        assertThat(store().reports().fees(SPRING).counts()).isEmpty();

        given(aToken().numbered("87654321").onLoanTo(DataShoji.NUMBER).usedUpTo(1));
        store().given(Changes.NONE.debit(
                SampleDebits.of(month("2021-04"), 1, new DebitState.Booked(), SampleDebits.monthly(220))));

        assertThat(store().reports().tokensByState().count(DeviceState.ON_LOAN)).isEqualTo(2);
        assertThat(store().reports().lentTokens(List.empty()).all()).isEqualTo(2);
        assertThat(store().reports().drift().total()).isEqualTo(2);
        assertThat(store().reports().fees(SPRING).counts().keySet()).containsExactly(month("2021-04"));
    }

    @Test
    default void takesCountsThatAreNotAnsweredForFaults() {
        Reports broken = brokenStore().reports();

        assertThatThrownBy(broken::tokensByState).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.lentTokens(List.empty())).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(broken::drift).isInstanceOf(PortUnavailable.class);
        assertThatThrownBy(() -> broken.fees(SPRING)).isInstanceOf(PortUnavailable.class);
    }

    private void given(TokenBuilder token) {
        store().given(Changes.NONE.token(token.build()));
    }

    private static FeeMonth month(String text) {
        return FeeMonth.parse(text).get();
    }

    private static DebitSum sum(long debits, long monthly, long reissue, long carried) {
        return new DebitSum(debits, new Yen(monthly), new Yen(reissue), new Yen(carried));
    }
}
