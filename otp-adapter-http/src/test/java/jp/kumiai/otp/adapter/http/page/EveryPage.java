package jp.kumiai.otp.adapter.http.page;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;
import jp.kumiai.otp.application.virtualtoken.VirtualToken;
import jp.kumiai.otp.domain.authentication.LoginFailure.Suspended;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.registration.RegistrationFailure.Mismatch;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;

/** One of each page, in each of the ways it can look. */
final class EveryPage {

    private static final ShowVirtualTokens DEMO = new ShowVirtualTokens() {
        @Override
        public List<VirtualToken> all() {
            return List.of(new VirtualToken(
                    new SerialNumber("12345678"),
                    People.CONTRACT.id(),
                    OneTimePassword.parse("026920").get(),
                    42,
                    60,
                    People.token().expiresAt()));
        }

        @Override
        public Option<VirtualToken> one(SerialNumber serial) {
            return all().headOption();
        }
    };

    private EveryPage() {}

    static Map<String, Page> pages() {
        return visitors().merge(registering()).merge(entering()).merge(loggedIn());
    }

    private static Map<String, Page> visitors() {
        Stub stub = Stub.nobody().loggingIn(command -> Either.left(new Suspended()));
        try (RunningServer server = RunningServer.with(stub.useCases(), Option.some(DEMO))) {
            Browser browser = new Browser(server);
            Page login = browser.open("/login");
            Page refused = browser.follow(browser.submit("/login", "loginId", "hanako", "password", "x"));
            return LinkedHashMap.of(
                    "login", login,
                    "login refused", refused,
                    "login malformed", browser.submit("/login", "loginId", "", "password", ""),
                    "forged", browser.post("/login", ""),
                    "not found", browser.open("/no-such-page"),
                    "fobs", browser.open("/demo"),
                    "fob", browser.open("/demo/fobs/12345678"));
        }
    }

    private static Map<String, Page> registering() {
        Stub stub =
                Stub.at(SessionStage.REGISTRATION_REQUIRED).registering(command -> Either.left(new Mismatch(false)));
        return inForm(stub, "/registration", "serial", "12345678", "code", "123456");
    }

    private static Map<String, Page> entering() {
        Stub stub = Stub.at(SessionStage.OTP_REQUIRED)
                .entering(command -> Either.left(new CodeRefused(new AlreadyUsed(42))));
        return inForm(stub, "/one-time-password", "code", "123456");
    }

    private static Map<String, Page> inForm(Stub stub, String path, String... wellFormed) {
        try (RunningServer server = stub.start()) {
            Browser browser = new Browser(server).loggedInAs(People.id('a'));
            Page fresh = browser.open(path);
            Page refused = browser.follow(browser.submit(path, wellFormed));
            return LinkedHashMap.of(path, fresh, path + " refused", refused, path + " malformed", browser.submit(path));
        }
    }

    private static Map<String, Page> loggedIn() {
        try (RunningServer server = Stub.at(SessionStage.AUTHENTICATED).start()) {
            return LinkedHashMap.of(
                    "top", new Browser(server).loggedInAs(People.id('a')).open("/top"));
        }
    }
}
