package jp.kumiai.otp.adapter.http.page.bank.calendar;

import io.vavr.collection.List;
import io.vavr.collection.Stream;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.adapter.http.page.bank.view.Notes;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.application.terms.ShowTerms;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.calendar.NationalHolidays;
import jp.kumiai.otp.domain.fee.DebitDay;

/** 休業日 of a year besides its weekends, and the debit days that follow. */
public final class CalendarPage {

    public static final String PATH = "/bank/calendar";
    private static final int MONTHS = 12;

    private final ShowTerms terms;
    private final StaffScreens screens;

    public CalendarPage(ShowTerms terms, StaffScreens screens) {
        this.terms = terms;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        Option<Integer> asked = visit.question()
                .value("year")
                .map(CalendarPage::year)
                .getOrElse(() -> Option.some(terms.today().getYear()));
        return asked.filter(NationalHolidays::covers)
                .map(year -> screens.show(visit, page(year)))
                .getOrElse(() -> screens.notFound(visit));
    }

    private static Option<Integer> year(String text) {
        return Option.when(text.matches("[0-9]{4}"), () -> Integer.valueOf(text));
    }

    private DeskPage page(int year) {
        BankHolidays holidays = terms.holidays();
        return DeskPage.titled(year + "年の休業日")
                .with(Links.tabs(
                        "years",
                        "年を選ぶ",
                        List.rangeClosed(year - 1, year + 1)
                                .filter(NationalHolidays::covers)
                                .map(each -> Link.to(each + "年", PATH + "?year=" + each)
                                        .here(each == year))))
                .with(
                        Sheet.of("holidays", "土曜日・日曜日のほかの休業日", "日付", "曜日", "名称").rows(closed(year, holidays)),
                        Sheet.of("debit-days", "引落日", "引落月", "引落日", "曜日").rows(debitDays(year, holidays)),
                        Notes.of(
                                "about", "休業日について", "土曜日・日曜日・国民の祝日・12月31日から1月3日までと、銀行が定めた日です。引落日は10日で、休業日のときは翌営業日です。"));
    }

    /** A weekend is told only when it is closed under another name. */
    private static List<List<Cell>> closed(int year, BankHolidays holidays) {
        return Stream.iterate(LocalDate.of(year, 1, 1), day -> day.plusDays(1))
                .takeWhile(day -> day.getYear() == year)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .flatMap(day -> holidays.nameOf(day)
                        .map(name ->
                                List.of(Cell.time(JapaneseTime.day(day)), Cell.words(weekday(day)), Cell.words(name))))
                .toList();
    }

    private static List<List<Cell>> debitDays(int year, BankHolidays holidays) {
        return List.rangeClosed(1, MONTHS).map(month -> {
            LocalDate day = DebitDay.of(YearMonth.of(year, month), holidays);
            return List.of(Cell.words(month + "月"), Cell.time(JapaneseTime.day(day)), Cell.words(weekday(day)));
        });
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.JAPAN);
    }
}
