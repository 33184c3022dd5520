package jp.kumiai.otp.application.authentication;

import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static jp.kumiai.otp.application.testkit.DataShoji.SPARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Duration;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.registration.RegisterTokenService;
import jp.kumiai.otp.application.session.LogOut;
import jp.kumiai.otp.application.session.LogOutService;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.application.session.ShowSession;
import jp.kumiai.otp.application.session.ShowSessionService;
import jp.kumiai.otp.application.testkit.CountingSessionIds;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.FakePasswordHashes;
import jp.kumiai.otp.application.testkit.FakeSeedVault;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.KeyFob;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.CodeStep;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.authentication.VerificationFailure.NotExpected;
import jp.kumiai.otp.domain.authentication.VerificationFailure.SessionOver;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.registration.RegistrationStep;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The use cases of a login together, on the fakes: password, registration, one-time password, leaving. */
class WholeLoginTest {

    private final SteppingClock clock = SteppingClock.at(DataShoji.NOW);
    private final InMemoryStore store = new InMemoryStore();
    private final FakeSeedVault vault = new FakeSeedVault();
    private final CountingSessionIds sessionIds = new CountingSessionIds();
    private final Decisions decisions = new Decisions(store.commits());
    private final CodeVerifier verifier = new CodeVerifier(Totp.standard(), CodePolicy.STANDARD);
    private final LogIn logIn =
            new LogInService(clock, store.snapshots(), new FakePasswordHashes(), sessionIds, decisions);
    private final EnterOneTimePassword enter = new EnterOneTimePasswordService(
            clock, store.snapshots(), vault, new CodeStep(verifier), sessionIds, decisions);
    private final RegisterToken register = new RegisterTokenService(
            clock, store.snapshots(), vault, new RegistrationStep(verifier, 6), sessionIds, decisions);
    private final ShowSession show = new ShowSessionService(clock, store.snapshots(), decisions);
    private final LogOut logOut = new LogOutService(clock, store.snapshots(), decisions);

    @BeforeEach
    void foundTheCompany() {
        assertThat(store.commits().commit(DataShoji.founded())).isEqualTo(Commits.Outcome.COMMITTED);
    }

    @Nested
    class Registration {

        @Test
        @Tag("R12")
        @Tag("R14")
        void leadsOnWithoutASecondCodeAndAsksForOneFromTheNextLoginOn() {
            OpenSession atRegistration = passwordOf("shirodt").get();
            OpenSession in =
                    registerWith(atRegistration, SPARE, fob(SPARE).code()).get();
            logOut.logOut(in.id());

            assertThat(stage(atRegistration)).isEqualTo(SessionStage.REGISTRATION_REQUIRED);
            assertThat(stage(in)).isEqualTo(SessionStage.AUTHENTICATED);
            assertThat(stage(passwordOf("shirodt").get())).isEqualTo(SessionStage.OTP_REQUIRED);
        }

        @Test
        @Tag("R4")
        void usesUpItsCodeForTheNextLogin() {
            OneTimePassword code = fob(SPARE).code();
            registerWith(passwordOf("shirodt").get(), SPARE, code).get();

            assertThat(enterCode(passwordOf("shirodt").get(), code).getLeft())
                    .isEqualTo(new CodeRefused(new CodeRefusal.AlreadyUsed(60)));

            clock.step(Duration.ofSeconds(60));
            assertThat(enterCode(passwordOf("shirodt").get(), fob(SPARE).code()).isRight())
                    .isTrue();
        }

        @Test
        @Tag("R15")
        void sharesATokenThatColleaguesUse() {
            registerWith(passwordOf("shirodt").get(), SHARED, fob(SHARED).code())
                    .get();
            clock.step(Duration.ofSeconds(60));

            assertThat(enterCode(passwordOf("shirodt").get(), fob(SHARED).code())
                            .isRight())
                    .isTrue();
        }

        @Test
        @Tag("R13")
        @Tag("R19a")
        void countsTheSixthMismatchAndClosesTheDoor() {
            OpenSession session = passwordOf("shirodt").get();
            for (int i = 0; i < 5; i++) {
                assertThat(registerWith(session, new SerialNumber("99999999"), wrong(SPARE))
                                .getLeft())
                        .isEqualTo(new RegistrationFailure.Mismatch(false));
            }

            assertThat(registerWith(session, SPARE, wrong(SPARE)).getLeft())
                    .isEqualTo(new RegistrationFailure.Mismatch(true));
            assertThat(registerWith(session, SPARE, fob(SPARE).code()).getLeft())
                    .isEqualTo(new RegistrationFailure.RegistrationSuspended());
            assertThat(passwordOf("shirodt").getLeft()).isEqualTo(new LoginFailure.RegistrationSuspended());
        }
    }

    @Nested
    class OneTimePasswords {

        @Test
        @Tag("R4")
        @Tag("R5")
        void letOneOfTwoSharersInPerMinute() {
            OneTimePassword code = fob(SHARED).code();
            OpenSession hanako = passwordOf("hanskirodt").get();
            OpenSession jiro = passwordOf("jirodt").get();

            assertThat(enterCode(hanako, code).isRight()).isTrue();
            assertThat(enterCode(jiro, code).getLeft()).isEqualTo(new CodeRefused(new CodeRefusal.AlreadyUsed(60)));

            clock.step(Duration.ofSeconds(60));
            assertThat(enterCode(jiro, fob(SHARED).code()).isRight()).isTrue();
        }

        @Test
        @Tag("R7")
        void areJudgedAnewHoweverOftenTheyWereRight() {
            for (int i = 0; i < 3; i++) {
                OpenSession session = passwordOf("saburodt").get();
                assertThat(enterCode(session, wrong(DataShoji.SABUROS)).isLeft())
                        .isTrue();
                assertThat(enterCode(session, fob(DataShoji.SABUROS).code()).isRight())
                        .isTrue();
                clock.step(Duration.ofSeconds(60));
            }
        }

        @Test
        @Tag("R17")
        @Tag("R18")
        void countOverAllUsersAndSessionsOfTheToken() {
            OpenSession hanako = passwordOf("hanskirodt").get();
            OpenSession jiro = passwordOf("jirodt").get();
            for (int i = 0; i < 3; i++) {
                enterCode(hanako, wrong(SHARED));
                enterCode(jiro, wrong(SHARED));
            }

            assertThat(enterCode(jiro, fob(SHARED).code()).getLeft())
                    .isEqualTo(new CodeRefused(new CodeRefusal.Suspended()));
            assertThat(passwordOf("hanskirodt").getLeft()).isEqualTo(new LoginFailure.Suspended());
        }

        @Test
        @Tag("R4a")
        void neverMoveTheWatermarkBack() {
            OneTimePassword later = fob(SHARED).code(1);
            OneTimePassword now = fob(SHARED).code(0);
            enterCode(passwordOf("hanskirodt").get(), later).get();

            assertThat(enterCode(passwordOf("jirodt").get(), now).getLeft())
                    .isEqualTo(new CodeRefused(new CodeRefusal.AlreadyUsed(120)));
            assertThat(enterCode(passwordOf("jirodt").get(), later).getLeft())
                    .isEqualTo(new CodeRefused(new CodeRefusal.AlreadyUsed(120)));
        }

        @Test
        void areNotLookedAtInASessionThatDoesNotAskForThem() {
            OpenSession atRegistration = passwordOf("shirodt").get();

            assertThat(enterCode(atRegistration, fob(SPARE).code()).getLeft()).isEqualTo(new NotExpected());
        }

        @Test
        void areAFaultWhenTheSeedDoesNotOpen() {
            OpenSession session = passwordOf("hanskirodt").get();
            EnterOneTimePassword withAnotherKey = new EnterOneTimePasswordService(
                    clock,
                    store.snapshots(),
                    new FakeSeedVault("another key"),
                    new CodeStep(verifier),
                    sessionIds,
                    decisions);

            assertThatThrownBy(() -> withAnotherKey.enter(new EnterOneTimePassword.Command(
                            session.id(), fob(SHARED).code())))
                    .isInstanceOf(PortUnavailable.class);
            assertThat(enterCode(session, fob(SHARED).code()).isRight()).isTrue();
        }
    }

    @Nested
    class Sessions {

        @Test
        void areWorthNothingOnceTheyWentOn() {
            OpenSession atCode = passwordOf("hanskirodt").get();
            OpenSession in = enterCode(atCode, fob(SHARED).code()).get();

            assertThat(show.show(atCode.id())).isEmpty();
            assertThat(show.show(in.id()).map(found -> found.session().stage())).contains(SessionStage.AUTHENTICATED);
        }

        @Test
        void endWhenIdle() {
            OpenSession session = passwordOf("hanskirodt").get();
            clock.step(Session.MAX_IDLE);

            assertThat(show.show(session.id())).isEmpty();
            assertThat(enterCode(session, fob(SHARED).code()).getLeft()).isEqualTo(new SessionOver());
        }

        @Test
        void stayAliveWhileUsed() {
            OpenSession session = passwordOf("hanskirodt").get();
            for (int i = 0; i < 4; i++) {
                clock.step(Duration.ofMinutes(14));
                assertThat(show.show(session.id())).isNotEmpty();
            }
        }

        @Test
        void endByLeavingAndLeavingTwiceIsNoError() {
            OpenSession session = passwordOf("hanskirodt").get();

            logOut.logOut(session.id());
            logOut.logOut(session.id());

            assertThat(show.show(session.id())).isEmpty();
            assertThat(store.events().map(AuditEvent::kind).count(kind -> kind == Kind.LOGGED_OUT))
                    .isEqualTo(1);
        }
    }

    @Nested
    class Passwords {

        @Test
        void ofNobodyAreRefusedLikeWrongOnes() {
            assertThat(password("nobody", "Data-2021").getLeft())
                    .isEqualTo(password("hanskirodt", "data-2021").getLeft())
                    .isEqualTo(new LoginFailure.WrongCredentials());
        }

        @Test
        void areNotLookedAtAfterTenWrongOnesForAWhile() {
            for (int i = 0; i < 10; i++) {
                password("hanskirodt", "wrong");
            }

            assertThat(passwordOf("hanskirodt").getLeft()).isEqualTo(new LoginFailure.PasswordPaused());

            clock.step(Duration.ofMinutes(15));
            assertThat(passwordOf("hanskirodt").isRight()).isTrue();
        }
    }

    private Either<LoginFailure, OpenSession> passwordOf(String loginId) {
        return logIn.logIn(new LogIn.Command(new LoginId(loginId), DataShoji.PASSWORD));
    }

    private Either<LoginFailure, OpenSession> password(String loginId, String password) {
        return logIn.logIn(
                new LogIn.Command(new LoginId(loginId), Password.parse(password).get()));
    }

    private Either<VerificationFailure, OpenSession> enterCode(OpenSession session, OneTimePassword code) {
        return enter.enter(new EnterOneTimePassword.Command(session.id(), code));
    }

    private Either<RegistrationFailure, OpenSession> registerWith(
            OpenSession session, SerialNumber serial, OneTimePassword code) {
        return register.register(new RegisterToken.Command(session.id(), serial, code));
    }

    private SessionStage stage(OpenSession session) {
        SessionId id = session.id();
        return show.show(id)
                .map(found -> found.session().stage())
                .getOrElse(() -> session.session().stage());
    }

    private KeyFob fob(SerialNumber serial) {
        return KeyFob.of(serial, clock);
    }

    /** A code that this token shows at another time of the day. */
    private OneTimePassword wrong(SerialNumber serial) {
        return fob(serial).code(300);
    }
}
