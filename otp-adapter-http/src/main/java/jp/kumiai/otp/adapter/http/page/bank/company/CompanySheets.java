package jp.kumiai.otp.adapter.http.page.bank.company;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.Facts;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.bank.words.ApplicationWords;
import jp.kumiai.otp.adapter.http.page.bank.words.CompanyWords;
import jp.kumiai.otp.adapter.http.page.bank.words.DeviceWords;
import jp.kumiai.otp.adapter.http.page.bank.words.FeeWords;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.adapter.http.page.words.UserClassWords;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;

/** What is known of a company, as facts and sheets. */
final class CompanySheets {

    private CompanySheets() {}

    static Facts contract(Contract contract) {
        Facts facts = Facts.of("contract", "契約")
                .and("契約番号", Cell.figures(contract.id().value()))
                .and("会社名", Cell.name(contract.companyName()))
                .and("利用開始日", Cell.time(JapaneseTime.day(contract.startDate())));
        return contract.account()
                .map(account -> account(facts, account))
                .getOrElse(() -> facts.and("代表口座", Cell.words("未登録").noted("登録されるまで、手数料は未収として繰り越されます。")));
    }

    private static Facts account(Facts facts, RepresentativeAccount account) {
        return facts.and("代表口座", Cell.figures(CompanyWords.of(account)))
                .and("口座名義", Cell.figures(account.holder().value()).noted("口座振替データに記録する文字です。"));
    }

    static Sheet users(Roster roster, Instant now) {
        return Sheet.of("users", "利用者", "ログインID", "利用者名", "利用者区分", "シリアル番号", "ワンタイムパスワード状態", "ワンタイムパスワード認証状態")
                .rows(roster.standings().map(each -> user(each, now)))
                .orSay("登録されている利用者はいません。最初にマスターユーザを登録してください。");
    }

    private static List<Cell> user(Standing each, Instant now) {
        return List.of(
                Cell.figures(each.user().loginId().value()),
                Cell.name(each.user().name()),
                Cell.words(UserClassWords.of(each.user().userClass())),
                serial(each.boundTo()),
                Cell.state(StateWords.of(each.status(now))),
                Cell.state(StateWords.of(each.authenticationState()))
                        .noted(each.user().confirmation().attempts().isSuspended() ? "確認用パスワード停止中" : ""));
    }

    static Cell serial(Option<SerialNumber> serial) {
        return serial.map(each -> Cell.figures(each.value()).to(Paths.of(each)))
                .getOrElse(() -> Cell.figures(StateWords.NOTHING));
    }

    static Sheet applications(List<Application> applications) {
        return Sheet.of("applications", "利用申込", "受付番号", "種別", "本数", "利用開始日", "受付日時", "状態")
                .rows(applications.reverse().map(CompanySheets::application))
                .orSay("申込はありません。");
    }

    private static List<Cell> application(Application each) {
        return List.of(
                Cell.figures(each.number().value()).to(Paths.of(each)),
                Cell.words(ApplicationWords.kind(each)),
                Cell.amount(Amounts.count(
                        Math.max(each.form().tokens(), each.form().devices().size()))),
                Cell.time(each.startDate().map(JapaneseTime::day).getOrElse(StateWords.NOTHING)),
                Cell.time(JapaneseTime.minute(each.receivedAt())),
                Cell.state(ApplicationWords.of(each.state())));
    }

    static Sheet loans(List<Loan> loans) {
        return Sheet.of("loans", "貸与しているトークン", "シリアル番号", "貸与日時", "利用開始日", "有効期限", "状態")
                .rows(loans.sortBy(loan -> !loan.isOpen()).map(CompanySheets::loan))
                .orSay("貸与したトークンはありません。");
    }

    private static List<Cell> loan(Loan each) {
        return List.of(
                serial(Option.some(each.serial())),
                Cell.time(JapaneseTime.minute(each.lentAt())),
                Cell.time(JapaneseTime.day(each.startDate())),
                Cell.time(JapaneseTime.minute(each.expiresAt())),
                Cell.state(DeviceWords.of(each))
                        .noted(each.end()
                                .map(end -> JapaneseTime.minute(end.at()))
                                .getOrElse("")));
    }

    static Sheet debits(List<Debit> debits) {
        return Sheet.of("debits", "引落", "引落月", "引落日", "内容", "金額", "状態")
                .rows(debits.map(CompanySheets::debit))
                .orSay("引落はありません。");
    }

    private static List<Cell> debit(Debit each) {
        return List.of(
                Cell.words(FeeWords.of(each.month()))
                        .to(Paths.of(each.contract()) + "/statement?day="
                                + each.month().value().atDay(1)),
                Cell.time(JapaneseTime.day(each.day())),
                Cell.words(each.lines().map(FeeWords::of).distinct().mkString("、")),
                Cell.amount(Amounts.yen(each.total())),
                Cell.state(FeeWords.of(each.state())).noted(FeeWords.note(each.state())));
    }
}
