package jp.kumiai.otp.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.Yen;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.TokenKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reports make of what was counted. */
class CountsTest {

    /** 2021年04月01日 10時00分. */
    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");

    @Test
    @Tag("R16a")
    void aStateThatNobodyCountedHasNoToken() {
        TokensByState tokens =
                new TokensByState(HashMap.of(DeviceState.ON_LOAN, 3L), HashMap.of(DeviceState.ON_LOAN, 2L));

        assertThat(tokens.count(DeviceState.ON_LOAN)).isEqualTo(5);
        assertThat(tokens.count(DeviceState.LOST)).isZero();
        assertThat(tokens.total(TokenKind.HARDWARE)).isEqualTo(3);
        assertThat(tokens.total(TokenKind.SOFTWARE)).isEqualTo(2);
    }

    @Test
    @Tag("R35")
    void theOutlookIsCutAtNowIn90DaysAndAtTheEndOfEachOfTwelveMonths() {
        List<ExpiryCut> cuts = ExpiryOutlook.cuts(NOW);

        assertThat(cuts).hasSize(14);
        assertThat(cuts.get(0)).isEqualTo(new ExpiryCut(NOW, true));
        assertThat(cuts.get(1)).isEqualTo(new ExpiryCut(Instant.parse("2021-06-30T01:00:00Z"), true));
        assertThat(cuts.get(2)).isEqualTo(new ExpiryCut(Instant.parse("2021-04-30T15:00:00Z"), false));
        assertThat(cuts.last()).isEqualTo(new ExpiryCut(Instant.parse("2022-03-31T15:00:00Z"), false));
    }

    @Test
    @Tag("R33")
    @Tag("R35")
    void theOutlookCountsEveryTokenOnce() {
        LentTokens counted =
                new LentTokens(100, List.of(5L, 30L, 15L, 25L, 35L, 45L, 50L, 55L, 60L, 65L, 70L, 75L, 80L, 90L));

        ExpiryOutlook outlook = ExpiryOutlook.of(NOW, counted);

        assertThat(outlook.expired()).isEqualTo(5);
        assertThat(outlook.soon()).isEqualTo(25);
        assertThat(outlook.months().head()).isEqualTo(new ExpiryOutlook.Month(YearMonth.of(2021, 4), 10));
        assertThat(outlook.months().last()).isEqualTo(new ExpiryOutlook.Month(YearMonth.of(2022, 3), 10));
        assertThat(outlook.later()).isEqualTo(10);
        assertThat(outlook.lent()).isEqualTo(100);
    }

    @Test
    void theMonthOfTheOutlookIsThatOfTokyo() {
        Instant lastSecond = Instant.parse("2021-03-31T14:59:59Z");

        assertThat(ExpiryOutlook.cuts(lastSecond).get(2).at()).isEqualTo(lastSecond.plusSeconds(1));
        assertThat(ExpiryOutlook.cuts(lastSecond.plusSeconds(1)).get(2).at())
                .isEqualTo(Instant.parse("2021-04-30T15:00:00Z"));
    }

    @Test
    @Tag("R33")
    void aCutTakesItsOwnInstantOnlyWhenItIsInclusive() {
        ExpiryCut inclusive = new ExpiryCut(NOW, true);
        ExpiryCut exclusive = new ExpiryCut(NOW, false);

        assertThat(inclusive.takes(NOW)).isTrue();
        assertThat(exclusive.takes(NOW)).isFalse();
        assertThat(inclusive.takes(NOW.plusNanos(1))).isFalse();
        assertThat(exclusive.takes(NOW.minusNanos(1))).isTrue();
    }

    @Test
    void aDayThatNobodyCountedHadNoTrouble() {
        LocalDate first = LocalDate.of(2021, 4, 1);
        TroublesByDay troubles = new TroublesByDay(
                new ReportPeriod(first, first.plusDays(2)),
                HashMap.of(
                        Tuple.of(first, Trouble.WRONG_CODE), 2L, Tuple.of(first.plusDays(2), Trouble.WRONG_CODE), 3L));

        assertThat(troubles.daily(Trouble.WRONG_CODE)).containsExactly(2L, 0L, 3L);
        assertThat(troubles.total(Trouble.WRONG_CODE)).isEqualTo(5);
        assertThat(troubles.total(Trouble.TOKEN_SUSPENDED)).isZero();
    }

    @Test
    @Tag("R3a")
    void theDriftsHaveNoGaps() {
        DriftDistribution drift = new DriftDistribution(HashMap.of(-3, 1L, 0, 10L, 2, 4L));

        assertThat(drift.everyStep())
                .containsExactly(
                        Tuple.of(-3, 1L),
                        Tuple.of(-2, 0L),
                        Tuple.of(-1, 0L),
                        Tuple.of(0, 10L),
                        Tuple.of(1, 0L),
                        Tuple.of(2, 4L));
        assertThat(drift.total()).isEqualTo(15);
        assertThat(drift.beyond(1)).isEqualTo(5);
        assertThat(drift.beyond(2)).isEqualTo(1);
        assertThat(drift.beyond(3)).isZero();
        assertThat(new DriftDistribution(HashMap.empty()).everyStep())
                .containsExactly(Tuple.of(-1, 0L), Tuple.of(0, 0L), Tuple.of(1, 0L));
    }

    @ParameterizedTest
    @Tag("R5")
    @CsvSource({"0, 0, 0", "1, 0, 0", "0, 1, 1000", "1, 1, 500", "2, 1, 333", "1, 2, 667", "1999, 1, 1"})
    void theShareOfLateCodesIsOfAllRightOnes(long accepted, long alreadyUsed, long perMille) {
        SharedToken token =
                new SharedToken(new SerialNumber("12345678"), new ContractId("K-0001"), 2, accepted, alreadyUsed);

        assertThat(token.latePerMille()).isEqualTo(perMille);
    }

    @Test
    @Tag("F9")
    void aMonthWithoutDebitsIsThereWithNothing() {
        FeeMonth april = FeeMonth.parse("2021-04").get();
        DebitSum sum = new DebitSum(2, new Yen(220), new Yen(2_200), new Yen(110));
        FeesByMonth fees = new FeesByMonth(
                new ReportPeriod(LocalDate.of(2021, 3, 31), LocalDate.of(2021, 5, 1)),
                HashMap.of(april, new MonthlyFees(april, HashMap.of(DebitState.Code.PAID, sum))));

        assertThat(fees.months().map(month -> month.total().total()))
                .containsExactly(Yen.ZERO, new Yen(2_530), Yen.ZERO);
        assertThat(fees.months().get(1).in(DebitState.Code.PAID)).isEqualTo(sum);
        assertThat(fees.months().get(1).in(DebitState.Code.UNPAID)).isEqualTo(DebitSum.NONE);
    }
}
