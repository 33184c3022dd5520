package jp.kumiai.otp.adapter.http.page.bank.device;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.company.CounterForm;
import jp.kumiai.otp.adapter.http.page.bank.company.Paths;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.view.DeskPage;
import jp.kumiai.otp.adapter.http.page.bank.view.Entry;
import jp.kumiai.otp.adapter.http.page.bank.view.Facts;
import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.view.Links;
import jp.kumiai.otp.adapter.http.page.bank.words.DeviceWords;
import jp.kumiai.otp.adapter.http.page.view.FormField;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.view.SecretField;
import jp.kumiai.otp.adapter.http.page.words.CodeWords;
import jp.kumiai.otp.adapter.http.page.words.Typed;
import jp.kumiai.otp.application.resynchronisation.ResynchroniseToken;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.resynchronisation.Resynchronised;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/** 時計のずれ, corrected by two consecutive codes that are read over the counter (R3a). */
public final class ResynchronisationPage {

    private static final SecretField FIRST = SecretField.empty("code1", "1つ目のワンタイムパスワード", "トークンに表示されている半角数字");
    private static final SecretField SECOND = SecretField.empty("code2", "2つ目のワンタイムパスワード", "1つ目の次に表示された半角数字");

    private final BankUseCases bank;
    private final StaffScreens screens;

    public ResynchronisationPage(BankUseCases bank, StaffScreens screens) {
        this.bank = bank;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return TokenAt.of(visit, bank)
                .map(at -> screens.show(visit, page(at, List.of(FIRST, SECOND, CounterForm.NUMBER))))
                .getOrElse(() -> screens.notFound(visit));
    }

    public Reply submit(StaffVisit visit, Form form) {
        return TokenAt.of(visit, bank).map(at -> submit(visit, form, at)).getOrElse(() -> screens.notFound(visit));
    }

    private Reply submit(StaffVisit visit, Form form, TokenAt at) {
        Option<OneTimePassword> first = code(form, FIRST);
        Option<OneTimePassword> second = code(form, SECOND);
        Entry<Counter> counter = CounterForm.of(visit, form);
        List<FormField> again = List.of(
                FIRST.wrong(Option.when(first.isEmpty(), () -> CodeWords.bad(typed(form, FIRST)))),
                SECOND.wrong(Option.when(second.isEmpty(), () -> CodeWords.bad(typed(form, SECOND)))),
                counter.field());
        return first.flatMap(one -> second.flatMap(two -> counter.value()
                        .map(by -> new ResynchroniseToken.Command(by, at.token().serial(), one, two))))
                .map(command -> bank.counter()
                        .resynchronise()
                        .resynchronise(command)
                        .fold(
                                failure -> screens.refused(
                                        visit,
                                        page(at, again)
                                                .telling(Message.error("ずれを直せませんでした。", DeviceWords.of(failure)))),
                                done -> screens.show(visit, done(done))))
                .getOrElse(() -> screens.malformed(visit, page(at, again)));
    }

    private static Option<OneTimePassword> code(Form form, SecretField field) {
        return OneTimePassword.parse(Typed.digits(typed(form, field)));
    }

    private static String typed(Form form, SecretField field) {
        return form.value(field.name()).getOrElse("");
    }

    private static DeskPage page(TokenAt at, List<? extends FormField> fields) {
        SerialNumber serial = at.token().serial();
        return DeskPage.titled("時計のずれの修正")
                .under(Link.to("トークン", TokensPage.PATH), Link.to(serial.value(), Paths.of(serial)))
                .with(TokenFacts.device(at))
                .with(Act.change("codes", "続けて表示される2つのワンタイムパスワード", Paths.of(serial) + "/resynchronisation", "修正")
                        .saying(
                                "お客さまに、トークンに続けて表示される2つのワンタイムパスワードを読み上げていただき、表示された順に入力します。表示は60秒ごとに変わります。",
                                "2つ目のワンタイムパスワードは、ログインには使用できなくなります。認証の停止は解除されません。")
                        .asking(fields));
    }

    private static DeskPage done(Resynchronised done) {
        Message message = Message.success(
                "時計のずれを修正しました。",
                done.suspended() ? "このトークンは認証が停止中です。必要な場合は、停止解除も行ってください。" : "次に表示されるワンタイムパスワードから使用できます。");
        return DeskPage.titled("時計のずれの修正結果")
                .under(Link.to("トークン", TokensPage.PATH), Link.to(done.serial().value(), Paths.of(done.serial())))
                .telling(message)
                .with(Facts.of("drift", "修正の内容")
                        .and("修正前のずれ", steps(done.driftBefore()))
                        .and("修正後のずれ", steps(done.driftAfter())))
                .with(Links.row("ways", "次の操作", List.of(Link.to("トークンの画面へ", Paths.of(done.serial())))));
    }

    private static String steps(int drift) {
        return drift == 0 ? "なし" : Math.abs(drift) + "ステップ" + (drift > 0 ? "進み" : "遅れ");
    }
}
