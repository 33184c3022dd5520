package jp.kumiai.otp.adapter.http.page.bank.company;

import io.vavr.collection.List;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Facts;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.adapter.http.page.bank.view.Notes;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.words.UserClassWords;
import jp.kumiai.otp.application.company.EnterUser.Entered;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.user.Password;

/** パスワード通知書: the initial passwords, to be printed and sealed. No page shows them again. */
final class SealedLetter {

    private SealedLetter() {}

    static DeskPage page(Contract contract, Entered entered) {
        return DeskPage.titled("パスワード通知書")
                .under(Paths.companies(), Paths.company(contract))
                .telling(Message.success("利用者を登録しました。", "この画面は一度しか表示できません。今すぐ印刷し、封をして利用者に送ってください。"))
                .with(Facts.of("letter", "ワンタイムパスワードサービスのご利用について")
                        .and("契約法人", Cell.name(contract.companyName()))
                        .and("利用者名", Cell.name(entered.user().name() + " 様"))
                        .and("利用者区分", UserClassWords.of(entered.user().userClass()))
                        .and("ログインID", Cell.figures(entered.user().loginId().value()))
                        .and("初期パスワード", secret(entered.password()))
                        .and("初期確認用パスワード", secret(entered.confirmationPassword())))
                .with(Notes.of(
                        "care",
                        "お取り扱いについて",
                        "初期パスワードはログインに、初期確認用パスワードは管理者の操作の確認に使用します。",
                        "英字は小文字と大文字を区別します。数字の0・1と英字のo・l・iは使用していません。",
                        "この通知書は、ほかの人に見せたり、写しを取ったりしないでください。"))
                .with(Links.row(
                        "ways",
                        "次の操作",
                        List.of(
                                Link.to("契約法人の画面へ", Paths.of(contract.id())),
                                Link.to("続けて利用者を登録する", Paths.of(contract.id()) + "/new-user"))));
    }

    private static Cell secret(Password password) {
        return Cell.figures(String.valueOf(password.reveal()));
    }
}
