package jp.kumiai.otp.adapter.http.page.bank.device;

import io.vavr.collection.List;
import jp.kumiai.otp.adapter.http.page.bank.company.Paths;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.Facts;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.bank.words.DeviceWords;
import jp.kumiai.otp.adapter.http.page.bank.words.EventWords;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.verification.CodeState;

/** What is known of a token: never a code, never its secret. */
final class TokenFacts {

    private TokenFacts() {}

    static Facts device(TokenAt at) {
        Token token = at.token();
        Facts facts = Facts.of("device", "トークン")
                .and("シリアル番号", Cell.figures(token.serial().value()))
                .and("種類", DeviceWords.of(token.kind()))
                .and("状態", Cell.state(DeviceWords.of(token.device())))
                .and("有効期限", Cell.time(JapaneseTime.minute(token.expiresAt())));
        Facts withCompany = at.company()
                .map(company -> facts.and("契約法人", company(company.file().contract())))
                .getOrElse(() -> facts.and("契約法人", StateWords.NOTHING));
        Facts withUsers =
                withCompany.and("使用している利用者", Cell.name(at.users().isEmpty() ? StateWords.NOTHING : at.userNames()));
        return at.company()
                .flatMap(company -> company.file().openLoan(token.serial()))
                .map(loan -> loan(withUsers, loan))
                .getOrElse(withUsers);
    }

    private static Cell company(Contract contract) {
        return Cell.name(contract.companyName()).to(Paths.of(contract.id())).noted("契約番号 " + contract.id());
    }

    private static Facts loan(Facts facts, Loan loan) {
        return facts.and("貸与日時", Cell.time(JapaneseTime.minute(loan.lentAt())))
                .and("このトークンの利用開始日", Cell.time(JapaneseTime.day(loan.startDate())));
    }

    static Facts codes(Token token) {
        CodeState codes = token.codes();
        return Facts.of("codes", "認証")
                .and(
                        "ワンタイムパスワード認証状態",
                        Cell.state(codes.isSuspended() ? StateWords.SUSPENDED : StateWords.AVAILABLE)
                                .noted(codes.suspendedAt()
                                        .map(JapaneseTime::minute)
                                        .getOrElse("")))
                .and("連続した誤り", codes.failures().consecutive() + "回")
                .and("利用開始登録からの誤り", codes.failures().lifetime() + "回")
                .and(
                        "時計のずれ",
                        Cell.words(drift(codes))
                                .noted("1ステップは" + codes.parameters().stepSeconds() + "秒です。"));
    }

    private static String drift(CodeState codes) {
        return codes.drift() == 0 ? "なし" : Math.abs(codes.drift()) + "ステップ" + (codes.drift() > 0 ? "進み" : "遅れ");
    }

    static Sheet trace(List<AuditEvent> events) {
        return Sheet.of("trace", "認証と手続きの記録", "日時", "できごと", "操作者", "詳細")
                .rows(events.map(TokenFacts::event))
                .orSay("記録はありません。");
    }

    private static List<Cell> event(AuditEvent event) {
        return List.of(
                Cell.time(JapaneseTime.second(event.at())),
                Cell.words(EventWords.of(event.kind())),
                Cell.figures(event.actor().name()),
                Cell.name(EventWords.facts(event.facts())));
    }
}
