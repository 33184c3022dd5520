package jp.kumiai.otp.application.resynchronisation;

import static jp.kumiai.otp.application.session.Company.request;
import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIROS;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.NUMBER;
import static jp.kumiai.otp.application.testkit.DataShoji.SABURO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABUROS;
import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static jp.kumiai.otp.application.testkit.DataShoji.SHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.SPARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Duration;
import jp.kumiai.otp.application.operation.AuthoriseOperation;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.application.testkit.KeyFob;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.operation.Authorisation;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.operation.Operation;
import jp.kumiai.otp.domain.operation.OperationReference;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationFailure;
import jp.kumiai.otp.domain.resynchronisation.Resynchronised;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;
import jp.kumiai.otp.domain.verification.CodeRefusal.Mismatch;
import jp.kumiai.otp.domain.verification.CodeRefusal.NextCodeNeeded;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A device whose clock has gone wrong, and the two codes that prove it. */
@Tag("R3a")
class ResynchronisationTest {

    private final Company company = new Company();

    @Nested
    @Tag("P8b")
    class AtALogin {

        private final KeyFob fast = off(SHARED, Duration.ofMinutes(5));
        private final SessionId hanako = company.atTheDoor(HANAKO);

        @Test
        void asksForTheNextCodeAndTakesIt() {
            assertThat(company.enter(hanako, fast.code()).getLeft()).isEqualTo(new CodeRefused(new NextCodeNeeded(60)));
            company.aMinutePasses();

            assertThat(company.enter(hanako, fast.code())).isNotEmpty();
            assertThat(company.token(SHARED).codes().drift()).isEqualTo(5);
            assertThat(company.token(SHARED).codes().failures().lifetime()).isZero();
        }

        @Test
        void remembersTheClockForEverybodyWhoSharesTheToken() {
            company.enter(hanako, fast.code());
            company.aMinutePasses();
            company.enter(hanako, fast.code()).get();
            company.aMinutePasses();

            assertThat(company.enter(company.atTheDoor(JIRO), fast.code())).isNotEmpty();
        }

        @Test
        @Tag("R4")
        void usesUpTheSecondCode() {
            company.enter(hanako, fast.code());
            company.aMinutePasses();
            company.enter(hanako, fast.code()).get();

            assertThat(company.enter(company.atTheDoor(JIRO), fast.code()).getLeft())
                    .isEqualTo(new CodeRefused(new AlreadyUsed(60)));
        }

        @Test
        void takesTheSecondCodeFromASharerOnAnotherNode() {
            company.enter(hanako, fast.code());
            company.aMinutePasses();

            assertThat(company.enter(company.atTheDoor(JIRO), fast.code())).isNotEmpty();
        }

        @Test
        @Tag("R17")
        void countsAFailedSecondCode() {
            company.enter(hanako, fast.code());
            company.aMinutePasses();

            assertThat(company.enter(hanako, company.wrong(SHARED)).getLeft())
                    .isEqualTo(new CodeRefused(new Mismatch(false)));
            assertThat(company.token(SHARED).codes().failures().consecutive()).isEqualTo(1);
            company.aMinutePasses();
            assertThat(company.enter(hanako, fast.code()).getLeft()).isEqualTo(new CodeRefused(new NextCodeNeeded(60)));
        }

        @Test
        void waitsForTheSecondCodeForTwoMinutesAndNotThree() {
            OneTimePassword second = fast.code(1);
            company.enter(hanako, fast.code());
            company.clock.step(Duration.ofMinutes(3).minusMillis(1));
            assertThat(company.enter(hanako, second)).isNotEmpty();

            SessionId jiro = company.atTheDoor(JIRO);
            KeyFob faster = off(SHARED, Duration.ofMinutes(12));
            OneTimePassword late = faster.code(1);
            company.enter(jiro, faster.code());
            company.clock.step(Duration.ofMinutes(3));
            assertThat(company.enter(jiro, late)).isEmpty();
        }

        @Test
        void reachesTenStepsEitherWay() {
            assertThat(firstCodeOf(10)).isEqualTo(new CodeRefused(new NextCodeNeeded(60)));
            assertThat(firstCodeOf(-10)).isEqualTo(new CodeRefused(new NextCodeNeeded(60)));
            assertThat(firstCodeOf(11)).isEqualTo(new CodeRefused(new Mismatch(false)));
            assertThat(firstCodeOf(-11)).isEqualTo(new CodeRefused(new Mismatch(false)));
        }

        /** Every time at a company that nobody tried anything at. */
        private CodeRefused firstCodeOf(int stepsOff) {
            Company fresh = new Company();
            return (CodeRefused)
                    fresh.enter(fresh.atTheDoor(HANAKO), fresh.fob(SHARED).code(stepsOff))
                            .getLeft();
        }
    }

    @Nested
    class AtAnOperation {

        @Test
        void asksForTheNextCodeAndTakesIt() {
            SessionId saburo = company.atWork(SABURO);
            KeyFob slowNow = off(SABUROS, Duration.ofMinutes(4));

            assertThat(transfer(saburo, "r1", slowNow.code()).getLeft())
                    .isEqualTo(new CodeNotAccepted(new CodeRefused(new NextCodeNeeded(60))));
            company.aMinutePasses();

            assertThat(transfer(saburo, "r2", slowNow.code())).isNotEmpty();
            assertThat(company.token(SABUROS).codes().drift()).isEqualTo(4);
        }

        @Test
        @Tag("R37a")
        void asksAgainForTheNextCodeWhenTheFirstIsSentAgain() {
            SessionId saburo = company.atWork(SABURO);
            OneTimePassword first = off(SABUROS, Duration.ofMinutes(4)).code();
            Either<AuthorisationFailure, Authorisation> asked = transfer(saburo, "r1", first);

            assertThat(transfer(saburo, "r1", first)).isEqualTo(asked);
            assertThat(company.token(SABUROS).codes().pending()).isNotEmpty();
        }

        private Either<AuthorisationFailure, Authorisation> transfer(
                SessionId session, String request, OneTimePassword code) {
            return company.here.authorise.authorise(new AuthoriseOperation.Command(
                    session, request(request), Operation.SPOT_TRANSFER, new OperationReference("T-1"), code));
        }
    }

    @Nested
    @Tag("R12")
    class OnBLG3020 {

        @Test
        void asksForTheNextCodeAndRegistersWithIt() {
            KeyFob fast = off(SPARE, Duration.ofMinutes(-7));
            SessionId shiro = company.atTheDoor(SHIRO);

            assertThat(company.register(shiro, SPARE, fast.code()).getLeft())
                    .isEqualTo(new RegistrationFailure.NextCodeNeeded(60));
            company.aMinutePasses();

            assertThat(company.register(shiro, SPARE, fast.code())).isNotEmpty();
            assertThat(company.token(SPARE).codes().drift()).isEqualTo(-7);
        }

        @Test
        @Tag("R19a")
        void countsAFailedSecondCodeOnTheUser() {
            SessionId shiro = company.atTheDoor(SHIRO);
            company.register(shiro, SPARE, off(SPARE, Duration.ofMinutes(7)).code());

            assertThat(company.register(shiro, SPARE, company.wrong(SPARE)).getLeft())
                    .isEqualTo(new RegistrationFailure.Mismatch(false));
            assertThat(company.standing(SHIRO).user().registrationAttempts().failures())
                    .isEqualTo(1);
            assertThat(company.token(SPARE).codes().failures().lifetime()).isZero();
        }
    }

    @Nested
    class AtTheCounter {

        @Test
        @Tag("P8b")
        @Tag("R26")
        void reachesTwoHoursEitherWayAndNoFurther() {
            assertThat(resynchronise(SABUROS, 119, 120).get()).isEqualTo(new Resynchronised(SABUROS, 0, 120, false));
            assertThat(resynchronise(SPARE, -121, -120).get()).isEqualTo(new Resynchronised(SPARE, 0, -120, false));
            assertThat(resynchronise(SHARED, 120, 121).getLeft()).isEqualTo(ResynchronisationFailure.NOT_CONSECUTIVE);
        }

        @Test
        void letsTheUserInWithWhatTheDeviceShowsThen() {
            KeyFob fast = off(SABUROS, Duration.ofMinutes(100));
            resynchronise(SABUROS, 99, 100).get();
            company.aMinutePasses();

            assertThat(company.enter(company.atTheDoor(SABURO), fast.code())).isNotEmpty();
        }

        @Test
        @Tag("R4")
        void usesUpTheSecondCode() {
            OneTimePassword second = company.fob(SABUROS).code(100);
            resynchronise(SABUROS, 99, 100).get();

            assertThat(company.enter(company.atTheDoor(SABURO), second).getLeft())
                    .isEqualTo(new CodeRefused(new AlreadyUsed(60)));
        }

        @Test
        void liftsNothing() {
            assertThat(resynchronise(ICHIROS, 99, 100).get()).isEqualTo(new Resynchronised(ICHIROS, 0, 100, true));

            assertThat(company.password(ICHIRO).getLeft()).isEqualTo(new LoginFailure.Suspended());
            assertThat(company.token(ICHIROS).codes().failures().consecutive()).isEqualTo(6);
        }

        @Test
        void refusesTwoCodesThatDoNotFollowEachOtherAndCountsNothing() {
            assertThat(resynchronise(SABUROS, 98, 100).getLeft()).isEqualTo(ResynchronisationFailure.NOT_CONSECUTIVE);
            assertThat(resynchronise(SABUROS, 100, 99).getLeft()).isEqualTo(ResynchronisationFailure.NOT_CONSECUTIVE);
            assertThat(company.token(SABUROS).codes().failures().lifetime()).isZero();
            assertThat(company.events(Kind.RESYNCHRONISATION_REFUSED)).hasSize(2);
        }

        @Test
        @Tag("R4a")
        void refusesCodesThatAreUsedUp() {
            company.logIn(SABURO);

            assertThat(resynchronise(SABUROS, -1, 0).getLeft()).isEqualTo(ResynchronisationFailure.NOT_CONSECUTIVE);
            assertThat(resynchronise(SABUROS, 0, 1).getLeft()).isEqualTo(ResynchronisationFailure.NOT_CONSECUTIVE);
            assertThat(resynchronise(SABUROS, 1, 2)).isNotEmpty();
        }

        @Test
        void knowsNoTokenThatIsNotThere() {
            assertThat(resynchronise(new SerialNumber("00000000"), 0, 1).getLeft())
                    .isEqualTo(ResynchronisationFailure.UNKNOWN_TOKEN);
        }

        @Test
        void isToldWithTheFormAndTheDriftBeforeAndAfter() {
            resynchronise(SABUROS, 99, 100).get();

            AuditEvent event = company.events(Kind.TOKEN_RESYNCHRONISED).single();
            assertThat(event.actor()).isEqualTo(Actor.bank(Company.COUNTER.operator()));
            assertThat(event.contract()).contains(NUMBER);
            assertThat(event.serial()).contains(SABUROS);
            assertThat(event.facts().get("form")).contains(Company.COUNTER.formNumber());
            assertThat(event.facts().get("driftBefore")).contains("0");
            assertThat(event.facts().get("driftAfter")).contains("100");
        }

        /** By the codes that the device shows so many steps from now. */
        private Either<ResynchronisationFailure, Resynchronised> resynchronise(
                SerialNumber serial, int first, int second) {
            return company.here.resynchronise.resynchronise(new ResynchroniseToken.Command(
                    Company.COUNTER,
                    serial,
                    company.fob(serial).code(first),
                    company.fob(serial).code(second)));
        }
    }

    /** The device with a clock that is ahead by so much, or behind when negative. */
    private KeyFob off(SerialNumber serial, Duration by) {
        return KeyFob.of(serial, Clock.offset(company.clock, by));
    }
}
