package jp.kumiai.otp.domain.testkit.cases;

import static jp.kumiai.otp.domain.testkit.ApplicationBuilder.anApplication;
import static jp.kumiai.otp.domain.testkit.BillingFileBuilder.aBillingFile;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReissue;
import static jp.kumiai.otp.domain.testkit.LoanBuilder.aLoan;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.csv.CsvColumn;
import jp.kumiai.otp.domain.fee.BillingFile;
import jp.kumiai.otp.domain.fee.DebitDay;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.DueFees;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeSchedule;
import jp.kumiai.otp.domain.testkit.ApplicationBuilder;
import jp.kumiai.otp.domain.testkit.LoanBuilder;
import jp.kumiai.otp.domain.token.DeviceState;

/** A company has borrowed tokens and had some replaced; what is it debited in a month, and on which day? */
final class FeeCases {

    private static final CsvColumn TOKENS = CsvColumn.of("tokens");
    private static final CsvColumn REISSUES = CsvColumn.of("reissues");
    private static final CsvColumn MONTH = CsvColumn.of("month");
    private static final CsvColumn MONTHLY_FEE = CsvColumn.of("monthly_fee");
    private static final CsvColumn REISSUE_FEE = CsvColumn.of("reissue_fee");
    private static final CsvColumn DEBITED_ON = CsvColumn.of("debited_on");

    static final List<CsvColumn> COLUMNS = List.of(TOKENS, REISSUES, MONTH, MONTHLY_FEE, REISSUE_FEE, DEBITED_ON);

    private FeeCases() {}

    static void check(CaseRow row) {
        BillingFile file = aBillingFile()
                .lent(items(row, TOKENS)
                        .map(item -> row.read(
                                TOKENS,
                                text -> loan(item),
                                "start dates, each with its end where it has one,"
                                        + " 2026-04-20; 2026-04-20 RETURNED 2026-05-31T23:59:59.999 for instance"))
                        .toJavaArray(LoanBuilder[]::new))
                .charged(items(row, REISSUES)
                        .map(item -> row.read(
                                REISSUES,
                                text -> reissue(item),
                                "reasons, each with the time of the acceptance,"
                                        + " LOST 2026-05-15T14:00 for instance"))
                        .toJavaArray(ApplicationBuilder[]::new))
                .build();
        FeeMonth month = FeeMonth.parse(row.text(MONTH))
                .getOrElseThrow(() -> row.malformed(MONTH, "a month, 2026-06 for instance"));
        long monthlyFee = row.number(MONTHLY_FEE, 0, Integer.MAX_VALUE);
        long reissueFee = row.number(REISSUE_FEE, 0, Integer.MAX_VALUE);

        List<DebitLine> lines = new DueFees(FeeSchedule.STANDARD)
                .lines(file, month, month.previous().countedAt(), month.countedAt());

        assertThat(yen(lines, DebitLine.MonthlyFee.class))
                .as(row.where(MONTHLY_FEE))
                .isEqualTo(monthlyFee);
        assertThat(yen(lines, DebitLine.ReissueFee.class))
                .as(row.where(REISSUE_FEE))
                .isEqualTo(reissueFee);
        row.optional(DEBITED_ON)
                .map(text -> row.read(DEBITED_ON, LocalDate::parse, "a day, 2026-06-10 for instance, or nothing"))
                .forEach(day -> assertThat(DebitDay.of(month.value(), BankHolidays.STANDARD))
                        .as(row.where(DEBITED_ON))
                        .isEqualTo(day));
    }

    private static List<String> items(CaseRow row, CsvColumn column) {
        return row.optional(column)
                .toList()
                .flatMap(text -> List.of(text.split(";", -1)))
                .map(String::strip);
    }

    /** A start date alone, or with how and when the loan ended. */
    private static LoanBuilder loan(String item) {
        String[] words = words(item, 1, 3);
        LoanBuilder loan = aLoan().startingOn(words[0]);
        return words.length == 1 ? loan : loan.endedAt(tokyo(words[2]), DeviceState.valueOf(words[1]));
    }

    private static ApplicationBuilder reissue(String item) {
        String[] words = words(item, 2, 2);
        Instant accepted = tokyo(words[1]);
        ApplicationBuilder application = anApplication(aReissue(ReissueReason.valueOf(words[0]), "12345678"))
                .accepted("2026-05-20");
        return FeeSchedule.STANDARD
                .reissueFee(
                        aReissue(ReissueReason.valueOf(words[0]), "12345678").build(), accepted)
                .map(fee -> application.charged(fee.devices(), fee.yen(), fee.at()))
                .getOrElse(application);
    }

    private static String[] words(String item, int few, int many) {
        String[] words = item.split("\\s+", -1);
        if (words.length != few && words.length != many) {
            throw new IllegalArgumentException(item);
        }
        return words;
    }

    private static long yen(List<DebitLine> lines, Class<? extends DebitLine> kind) {
        return lines.filter(kind::isInstance)
                .map(line -> line.amount().amount())
                .sum()
                .longValue();
    }
}
