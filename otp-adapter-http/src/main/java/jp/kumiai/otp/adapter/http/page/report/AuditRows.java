package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.bank.words.EventWords;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.report.TrailLine;
import jp.kumiai.otp.domain.report.TrailPage;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Events of the audit trail as rows, to the millisecond in Tokyo. Stateless. */
final class AuditRows {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private AuditRows() {}

    static Sheet sheet(TrailPage page) {
        return Sheet.of("events", "出来事（" + page.lines().size() + "件）", "日時", "出来事", "操作者", "契約番号", "シリアル番号", "内容")
                .rows(page.lines().map(line -> row(line.event())))
                .orSay("この条件に合う出来事はありません。");
    }

    private static List<Cell> row(AuditEvent event) {
        return List.of(
                Cell.figures(time(event)),
                Cell.words(EventWords.of(event.kind())),
                Cell.name(event.actor().name()).noted(side(event.actor())),
                Cell.figures(event.contract().map(ContractId::value).getOrElse(StateWords.NOTHING)),
                Cell.figures(event.serial().map(SerialNumber::value).getOrElse(StateWords.NOTHING)),
                Cell.name(EventWords.facts(event.facts())));
    }

    /** For a file: with the names of kinds and facts as they are stored, so that a program can read them too. */
    static Table table(TrailPage page) {
        return Table.of("日時", "出来事", "種類", "操作者の区分", "操作者", "契約番号", "シリアル番号", "内容", "位置")
                .rows(page.lines().map(AuditRows::values));
    }

    private static List<Value> values(TrailLine line) {
        AuditEvent event = line.event();
        return List.of(
                        time(event),
                        EventWords.of(event.kind()),
                        event.kind().name(),
                        side(event.actor()),
                        event.actor().name(),
                        text(event.contract().map(ContractId::value)),
                        text(event.serial().map(SerialNumber::value)),
                        event.facts().map(fact -> fact._1() + "=" + fact._2()).mkString("; "),
                        line.position().toString())
                .map(Value::of);
    }

    private static String text(Option<String> value) {
        return value.getOrElse("");
    }

    private static String time(AuditEvent event) {
        return TIME.format(BankTime.wallClock(event.at()));
    }

    private static String side(Actor actor) {
        return switch (actor.kind()) {
            case CUSTOMER -> "利用者";
            case BANK -> "銀行";
        };
    }
}
