package jp.kumiai.otp.adapter.http.page.registration;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.visit.Cookies;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.adapter.http.page.visit.Notice;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.adapter.http.page.visit.Screens;
import jp.kumiai.otp.adapter.http.page.visit.Visit;
import jp.kumiai.otp.adapter.http.page.words.CodeWords;
import jp.kumiai.otp.adapter.http.page.words.Typed;
import jp.kumiai.otp.adapter.http.problem.FailureStatus;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/** Screen BLG3020, ワンタイムパスワード利用開始登録（ハードウェアトークン）. */
public final class RegistrationPage {

    private static final String TEMPLATE = "registration.jte";

    private final RegisterToken registerToken;
    private final Screens screens;

    public RegistrationPage(RegisterToken registerToken, Screens screens) {
        this.registerToken = registerToken;
        this.screens = screens;
    }

    public Reply show(Visit visit) {
        RegistrationView view = empty(visit)
                .telling(
                        visit.flash().flatMap(RegistrationMessages::of),
                        visit.flash().map(Flash::typed).getOrElse(""));
        return screens.show(200, TEMPLATE, visit, view);
    }

    private static RegistrationView empty(Visit visit) {
        boolean hasSoftwareToken =
                visit.standing().exists(shown -> shown.standing().token().isDefined());
        return RegistrationView.empty(visit.csrf().reveal(), hasSoftwareToken);
    }

    public Reply submit(Visit visit, Form form) {
        String typedSerial = form.value(RegistrationView.SERIAL).getOrElse("");
        String typedCode = form.value(RegistrationView.CODE).getOrElse("");
        Option<SerialNumber> serial = SerialNumber.parse(Typed.digits(typedSerial));
        Option<OneTimePassword> code = OneTimePassword.parse(Typed.digits(typedCode));
        return serial.flatMap(number -> code.map(secret -> register(visit, number, secret)))
                .getOrElse(() -> malformed(
                        visit,
                        typedSerial,
                        Option.when(serial.isEmpty(), () -> RegistrationMessages.badSerial(typedSerial)),
                        Option.when(code.isEmpty(), () -> CodeWords.bad(typedCode))));
    }

    private Reply register(Visit visit, SerialNumber serial, OneTimePassword code) {
        return registerToken
                .register(new RegisterToken.Command(visit.id(), serial, code))
                .fold(failure -> refused(failure, serial), RegistrationPage::registered);
    }

    private static Reply registered(OpenSession open) {
        Place next = Place.of(open.session().stage());
        return Cookies.remember(Cookies.seeOther(Flash.of(next, Notice.REGISTERED)), open);
    }

    private static Reply refused(RegistrationFailure failure, SerialNumber serial) {
        return Cookies.seeOther(
                Flash.of(Place.REGISTRATION, failure.code(), RegistrationMessages.numberOf(failure), serial.value()));
    }

    private Reply malformed(Visit visit, String typedSerial, Option<String> serialError, Option<String> codeError) {
        RegistrationView view = empty(visit).wrong(typedSerial, serialError, codeError);
        return screens.show(FailureStatus.of(ProblemCode.MALFORMED), TEMPLATE, visit, view);
    }
}
