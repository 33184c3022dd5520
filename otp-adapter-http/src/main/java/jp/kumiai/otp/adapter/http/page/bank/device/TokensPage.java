package jp.kumiai.otp.adapter.http.page.bank.device;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.company.Paths;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.bank.words.DeviceWords;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.adapter.http.page.words.Typed;
import jp.kumiai.otp.application.audit.TraceToken;
import jp.kumiai.otp.application.expiry.ListExpiringTokens;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/** トークン: looked up by their serial numbers; and those that expire soon (R35). */
public final class TokensPage {

    public static final String PATH = "/bank/tokens";
    private static final EntryField SERIAL = EntryField.digits("serial", "シリアル番号", "トークンの裏面に記載された半角数字8桁以上12桁以内");

    private final TraceToken trace;
    private final ListExpiringTokens expiring;
    private final StaffScreens screens;

    public TokensPage(TraceToken trace, ListExpiringTokens expiring, StaffScreens screens) {
        this.trace = trace;
        this.expiring = expiring;
        this.screens = screens;
    }

    /** Leads to the token that was asked for. */
    public Reply find(StaffVisit visit) {
        if (visit.question().value("serial").isEmpty()) {
            return screens.show(visit, search(SERIAL));
        }
        Entry<SerialNumber> serial = Entry.of(
                visit.question(), SERIAL, Typed::digits, SerialNumber::parse, "シリアル番号は、半角数字8桁以上12桁以内で入力してください。");
        Option<SerialNumber> known =
                serial.value().filter(each -> trace.trace(each).isDefined());
        EntryField field = serial.value().isDefined() && known.isEmpty()
                ? serial.refused("このシリアル番号のトークンは登録されていません。番号を確認してください。").field()
                : serial.field();
        return known.map(each -> Reply.seeOther(Paths.of(each)))
                .getOrElse(() -> screens.malformed(visit, search(field)));
    }

    private static DeskPage search(EntryField field) {
        return DeskPage.titled("トークン")
                .with(Act.question("search", "シリアル番号で照会", PATH, "照会").asking(field));
    }

    public Reply expiring(StaffVisit visit) {
        List<Token> found = expiring.list();
        return screens.show(
                visit,
                DeskPage.titled("有効期限が近いトークン")
                        .with(Sheet.of(
                                        "expiring",
                                        Token.EXPIRY_NOTICE.toDays() + "日以内に有効期限を迎える貸与中のトークン（" + found.size() + "本）",
                                        "シリアル番号",
                                        "有効期限",
                                        "契約番号",
                                        "種類")
                                .rows(found.map(TokensPage::row))
                                .orSay("該当するトークンはありません。")));
    }

    private static List<Cell> row(Token token) {
        return List.of(
                Cell.figures(token.serial().value()).to(Paths.of(token.serial())),
                Cell.time(JapaneseTime.minute(token.expiresAt())),
                token.contract()
                        .map(id -> Cell.figures(id.value()).to(Paths.of(id)))
                        .getOrElse(Cell.figures(StateWords.NOTHING)),
                Cell.words(DeviceWords.of(token.kind())));
    }
}
