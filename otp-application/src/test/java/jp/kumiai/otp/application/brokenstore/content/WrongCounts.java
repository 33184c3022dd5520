package jp.kumiai.otp.application.brokenstore.content;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.asking;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.viewing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Everywhere;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.port.Reports;
import jp.kumiai.otp.application.testkit.ReportsContract;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.report.DebitSum;
import jp.kumiai.otp.domain.report.DriftDistribution;
import jp.kumiai.otp.domain.report.ExpiryCut;
import jp.kumiai.otp.domain.report.FeesByMonth;
import jp.kumiai.otp.domain.report.MonthlyFees;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.verification.CodeState;

/** Stores whose reports on tokens and debits do not add up. */
public final class WrongCounts {

    private WrongCounts() {}

    public static List<BrokenStore> all() {
        return List.of(
                counting(
                        "counts software as hardware",
                        viewing(Reports.class, "tokensByState", TokenKind.class, kind -> TokenKind.HARDWARE),
                        "countsTokensByKindAndState"),
                counting(
                        "counts devices that were disposed of as in stock",
                        viewing(
                                Reports.class,
                                "tokensByState",
                                DeviceState.class,
                                state -> state == DeviceState.DISPOSED ? DeviceState.IN_STOCK : state),
                        "countsTokensByKindAndState"),
                counting(
                        "counts what expires at the very instant on its other side",
                        asking(
                                Reports.class,
                                "lentTokens",
                                0,
                                (List<ExpiryCut> cuts) -> cuts.map(cut -> new ExpiryCut(cut.at(), !cut.inclusive()))),
                        "countsLentTokensAsTheyExpireToTheMicrosecond"),
                counting(
                        "counts expiries to the second",
                        viewing(Reports.class, "lentTokens", Instant.class, at -> at.truncatedTo(ChronoUnit.SECONDS)),
                        "countsLentTokensAsTheyExpireToTheMicrosecond"),
                counting(
                        "counts all devices among those that expire",
                        viewing(Reports.class, "lentTokens", DeviceState.class, state -> DeviceState.ON_LOAN),
                        "countsOnlyTokensOnLoanAmongThoseThatExpire"),
                counting(
                        "counts the drift of tokens that nobody used",
                        viewing(Reports.class, "drift", CodeState.class, WrongCounts::usedOnce),
                        "countsTheDriftOfTokensThatWereEverUsed"),
                counting(
                        "counts drift either way as one",
                        answering(
                                Reports.class,
                                "drift",
                                (DriftDistribution found) ->
                                        new DriftDistribution(found.tokens().mapKeys(Math::abs))),
                        "countsTheDriftOfTokensThatWereEverUsed"),
                counting(
                        "adds reissue fees to the monthly ones",
                        viewing(
                                Reports.class,
                                "fees",
                                DebitLine.class,
                                line -> line instanceof DebitLine.ReissueFee
                                        ? new DebitLine.MonthlyFee(1, line.amount())
                                        : line),
                        "addsTheDebitsOfAMonthUpByWhatTheyAreForAndWhatBecameOfThem"),
                counting(
                        "counts a debit for each of its lines",
                        answering(
                                Reports.class,
                                "fees",
                                (FeesByMonth found) -> Everywhere.in(found, FeesByMonth.class, WrongCounts::twice)),
                        "addsTheDebitsOfAMonthUpByWhatTheyAreForAndWhatBecameOfThem"),
                counting(
                        "takes unpaid debits for booked ones",
                        viewing(Reports.class, "fees", DebitState.class, state -> new DebitState.Booked()),
                        "addsTheDebitsOfAMonthUpByWhatTheyAreForAndWhatBecameOfThem"),
                counting(
                        "counts only whole months of a period",
                        asking(
                                Reports.class,
                                "fees",
                                0,
                                (ReportPeriod period) -> new ReportPeriod(
                                        period.from().plusMonths(1).withDayOfMonth(1), period.to())),
                        "addsUpEveryMonthThatThePeriodHasADayOfAndNoOther"),
                counting(
                        "counts no month that begins on the last day of the period",
                        asking(
                                Reports.class,
                                "fees",
                                0,
                                (ReportPeriod period) -> new ReportPeriod(
                                        period.from(), period.to().minusDays(1))),
                        "addsUpAMonthOfWhichThePeriodHasOnlyItsFirstOrItsLastDay"),
                counting(
                        "counts the month after the period",
                        asking(
                                Reports.class,
                                "fees",
                                0,
                                (ReportPeriod period) -> new ReportPeriod(
                                        period.from(), period.to().plusMonths(1))),
                        "addsUpEveryMonthThatThePeriodHasADayOfAndNoOther"));
    }

    private static BrokenStore counting(String sentence, Supplier<Fault> fault, String clause) {
        return new BrokenStore(sentence, fault, ReportsContract.class, clause);
    }

    private static CodeState usedOnce(CodeState codes) {
        return new CodeState(
                codes.parameters(),
                codes.watermark().orElse(Option.some(new TimeStep(0))),
                codes.drift(),
                codes.failures(),
                codes.suspendedAt(),
                codes.pending());
    }

    private static FeesByMonth twice(FeesByMonth fees) {
        return new FeesByMonth(
                fees.period(),
                fees.counts()
                        .mapValues(month -> new MonthlyFees(
                                month.month(),
                                month.byState()
                                        .mapValues(sum -> new DebitSum(
                                                sum.debits() + 1, sum.monthly(), sum.reissue(), sum.carried())))));
    }
}
