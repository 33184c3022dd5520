package jp.kumiai.otp.adapter.http.page.bank.company;

import io.vavr.collection.List;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Facts;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.adapter.http.page.bank.view.Sheet;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.adapter.http.page.words.UserClassWords;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.revocation.Revocation;

/** トークン失効（窓口）結果. */
final class CounterRevoked {

    private CounterRevoked() {}

    static DeskPage page(Contract contract, Counter counter, Revocation revoked) {
        return DeskPage.titled("トークン失効（窓口）結果")
                .under(Paths.companies(), Paths.company(contract))
                .telling(Message.success(revoked.rows().size() + "名のトークンを失効しました。"))
                .with(Facts.of("revocation", "失効の内容")
                        .and("契約法人", Cell.name(contract.companyName()))
                        .and("届出書の受付番号", Cell.figures(counter.formNumber()))
                        .and("失効日時", Cell.time(JapaneseTime.minute(revoked.revokedAt())))
                        .and("トークン発行可能日時", Cell.time(JapaneseTime.minuteRoundedUp(revoked.earliestReissue()))))
                .with(Sheet.of("revoked", "対象利用者", "ログインID", "利用者名", "利用者区分", "シリアル番号", "理由", "ワンタイムパスワード状態")
                        .rows(revoked.rows().map(CounterRevoked::row)))
                .with(Links.row("ways", "次の操作", List.of(Link.to("契約法人の画面へ", Paths.of(contract.id())))));
    }

    private static List<Cell> row(Revocation.Row row) {
        return List.of(
                Cell.figures(row.loginId().value()),
                Cell.name(row.name()),
                Cell.words(UserClassWords.of(row.userClass())),
                CompanySheets.serial(row.serial()),
                Cell.words(row.chosen() ? "選択した利用者" : "トークンを共有"),
                Cell.state(StateWords.REVOKED));
    }
}
