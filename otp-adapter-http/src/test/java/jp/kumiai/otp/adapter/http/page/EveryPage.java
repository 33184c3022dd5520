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
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure.Mismatch;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.user.LoginId;
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
        return visitors()
                .merge(registering())
                .merge(entering())
                .merge(loggedIn())
                .merge(notEntitled())
                .merge(lifting())
                .merge(revoking())
                .merge(leaving())
                .merge(softwareToken());
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
            return LinkedHashMap.of(
                    path,
                    fresh,
                    path + " refused",
                    refused,
                    path + " malformed",
                    browser.submit(path, "request", "r-2"));
        }
    }

    private static Map<String, Page> loggedIn() {
        try (RunningServer server =
                Stub.at(Company.hanako(SessionStage.AUTHENTICATED)).start()) {
            Browser browser = new Browser(server).loggedInAs(People.id('a'));
            return LinkedHashMap.of(
                    "top", browser.open("/top"),
                    "administration", browser.open("/administration"),
                    "users", browser.open("/administration/users"));
        }
    }

    private static Map<String, Page> notEntitled() {
        try (RunningServer server = Stub.at(Company.notEntitled().head()).start()) {
            Browser browser = new Browser(server).loggedInAs(People.id('a'));
            return LinkedHashMap.of("not entitled", browser.open("/administration"));
        }
    }

    private static Map<String, Page> lifting() {
        LiftFailure changed = new LiftFailure.ListChanged(List.of(new LoginId("ichirodt")));
        Stub stub = Stub.at(Company.hanako(SessionStage.AUTHENTICATED))
                .listingSuspensions(session -> Either.right(Company.liftRows()))
                .lifting(command -> Either.left(changed))
                .showingLifted((session, request) -> Either.right(Option.some(Either.right(Company.lifted()))));
        Map<String, Page> pages = inForm(
                stub,
                "/administration/users/lift",
                "request",
                "r-1",
                "row.gorodt",
                "-",
                "row.ichirodt",
                "23456789",
                "confirmationPassword",
                "x");
        return pages.merge(shown(stub, "/administration/users/lift/results/r-1"))
                .put("nobody to lift", nobodyToLift());
    }

    private static Page nobodyToLift() {
        Stub stub = Stub.at(Company.hanako(SessionStage.AUTHENTICATED))
                .listingSuspensions(session -> Either.right(
                        Company.liftRows().filter(row -> row.obstacle().isDefined())));
        try (RunningServer server = stub.start()) {
            return new Browser(server).loggedInAs(People.id('a')).open("/administration/users/lift");
        }
    }

    private static Map<String, Page> revoking() {
        RevocationFailure used = new RevocationFailure.CodeNotAccepted(new CodeRefused(new AlreadyUsed(42)));
        Stub stub = Stub.at(Company.hanako(SessionStage.AUTHENTICATED))
                .listingTokens(session -> Either.right(Company.tokens(42)))
                .revoking(command -> Either.left(used))
                .showingRevoked((session, request) -> Either.right(Option.some(Either.right(Company.revoked(false)))));
        Map<String, Page> pages = inForm(
                stub,
                "/administration/users/revocation",
                "request",
                "r-1",
                "row.ichirodt",
                "23456789",
                "includeSharers",
                "yes",
                "confirmationPassword",
                "x",
                "code",
                "123456");
        return pages.merge(shown(stub, "/administration/users/revocation/results/r-1"));
    }

    private static Map<String, Page> leaving() {
        Stub stub = Stub.at(Company.hanako(SessionStage.LEAVING))
                .showingRevoked((session, request) -> Either.right(Option.some(Either.right(Company.revoked(true)))));
        try (RunningServer server = stub.start()) {
            Browser browser = new Browser(server).loggedInAs(People.id('a'));
            return LinkedHashMap.of(
                    "own token revoked", browser.open("/administration/users/revocation/results/r-1"),
                    "left", browser.follow(browser.open("/top")));
        }
    }

    private static Map<String, Page> softwareToken() {
        Stub stub = Stub.at(SessionStage.REGISTRATION_REQUIRED).issuing(session -> Either.right(Company.issued()));
        Stub issued = Stub.at(Company.withSoftwareToken()).activating(command -> Either.left(new Mismatch(false)));
        try (RunningServer before = stub.start();
                RunningServer after = issued.start()) {
            Browser newcomer = new Browser(before).loggedInAs(People.id('a'));
            Browser owner = new Browser(after).loggedInAs(People.id('a'));
            return LinkedHashMap.of(
                    "software token", newcomer.open("/software-token"),
                    "software token, the secret", newcomer.submit("/software-token"),
                    "software token, issued", owner.open("/software-token"),
                    "software token, malformed", owner.submit("/software-token/activation"),
                    "software token, refused",
                            owner.follow(owner.submit("/software-token/activation", "code", "123456")),
                    "registration beside a software token", owner.open("/registration"));
        }
    }

    private static Map<String, Page> shown(Stub stub, String path) {
        try (RunningServer server = stub.start()) {
            return LinkedHashMap.of(
                    path, new Browser(server).loggedInAs(People.id('a')).open(path));
        }
    }
}
