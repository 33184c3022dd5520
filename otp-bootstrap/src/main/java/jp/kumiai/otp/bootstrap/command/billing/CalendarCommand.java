package jp.kumiai.otp.bootstrap.command.billing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.bootstrap.command.line.ExitCode;
import jp.kumiai.otp.bootstrap.command.line.PrintOptions;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.calendar.NationalHolidays;
import jp.kumiai.otp.domain.fee.DebitDay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code otp calendar}: when the bank is closed, weekends aside, and when it debits (F8). */
@Command(name = "calendar")
public final class CalendarCommand implements Callable<Integer> {

    private static final String SATURDAY = "土曜日";
    private static final String SUNDAY = "日曜日";

    @Parameters(paramLabel = "YEAR")
    private int year;

    @Mixin
    private PrintOptions printing = new PrintOptions();

    @Mixin
    private CalendarOptions calendar = new CalendarOptions();

    @Override
    public Integer call() {
        if (!NationalHolidays.covers(year)) {
            throw printing.wrong(
                    "the calendar is known for " + NationalHolidays.FIRST_YEAR + " to " + NationalHolidays.LAST_YEAR);
        }
        BankHolidays holidays = calendar.holidays();
        ObjectNode answer = Answer.object().put("year", year);
        answer.set("closed", Answer.array(closed(holidays)));
        answer.set("debitDays", Answer.array(debitDays(holidays)));
        printing.print(answer);
        return ExitCode.DONE;
    }

    private List<ObjectNode> closed(BankHolidays holidays) {
        return Iterator.iterate(LocalDate.of(year, 1, 1), day -> day.plusDays(1))
                .takeWhile(day -> day.getYear() == year)
                .toList()
                .flatMap(day -> holidays.nameOf(day)
                        .filter(name -> !name.equals(SATURDAY) && !name.equals(SUNDAY))
                        .map(name -> Answer.object().put("day", day.toString()).put("name", name)));
    }

    private List<ObjectNode> debitDays(BankHolidays holidays) {
        return List.rangeClosed(1, 12)
                .map(month -> YearMonth.of(year, month))
                .map(month -> Answer.object()
                        .put("month", month.toString())
                        .put("day", DebitDay.of(month, holidays).toString()));
    }
}
