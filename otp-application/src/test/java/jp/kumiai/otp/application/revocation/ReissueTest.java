package jp.kumiai.otp.application.revocation;

import static jp.kumiai.otp.application.session.Company.users;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.ICHIROS;
import static jp.kumiai.otp.application.testkit.DataShoji.NOW;
import static jp.kumiai.otp.application.testkit.DataShoji.NUMBER;
import static jp.kumiai.otp.application.testkit.DataShoji.SABURO;
import static jp.kumiai.otp.application.testkit.DataShoji.SABUROS;
import static jp.kumiai.otp.application.testkit.DataShoji.SHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.SPARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.application.resynchronisation.ResynchroniseToken;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.application.testkit.KeyFob;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.verification.Failures;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A revoked token that is registered again, by its user after the wait or by a colleague at once. */
@Tag("R29")
class ReissueTest {

    private static final Instant EARLIEST = NOW.plus(Duration.ofMinutes(30));

    private final Company company = new Company();

    @Nested
    class TheWait {

        @Test
        void isNotTheTokensSoThatAColleagueNeedNotWait() {
            revoke(SABURO);

            assertThat(register(SHIRO, SABUROS)).isNotEmpty();
        }

        @Test
        @Tag("R28")
        void isTheUsersWhateverTokenTheyHold() {
            revoke(SABURO);

            company.clock.set(EARLIEST.minusMillis(1));
            assertThat(company.password(SABURO).getLeft()).isEqualTo(new LoginFailure.ReissueWait(EARLIEST));
        }

        @Test
        @Tag("R12")
        void endsAtItsInstant() {
            revoke(SABURO);

            company.clock.set(EARLIEST);
            assertThat(company.password(SABURO).get().session().stage()).isEqualTo(SessionStage.REGISTRATION_REQUIRED);
            assertThat(register(SABURO, SABUROS)).isNotEmpty();
        }

        @Test
        @Tag("R12")
        void isOverAMillisecondLater() {
            revoke(SABURO);

            company.clock.set(EARLIEST.plusMillis(1));
            assertThat(register(SABURO, SPARE)).isNotEmpty();
        }
    }

    @Nested
    class TheToken {

        @Test
        @Tag("R4a")
        void refusesForAColleagueTheCodeThatWasUsedBefore() {
            OneTimePassword used = company.fob(SABUROS).code();
            company.enter(company.atTheDoor(SABURO), used).get();
            revoke(SABURO);

            SessionId shiro = company.atTheDoor(SHIRO);

            assertThat(company.register(shiro, SABUROS, used).getLeft())
                    .isEqualTo(new RegistrationFailure.AlreadyUsed(60));
            company.aMinutePasses();
            assertThat(company.register(shiro, SABUROS, company.fob(SABUROS).code()))
                    .isNotEmpty();
        }

        @Test
        @Tag("R4a")
        @Tag("R3a")
        void isAsFarOffAsItWasProvedToBe() {
            KeyFob fast = KeyFob.of(SABUROS, Clock.offset(company.clock, Duration.ofHours(1)));
            company.here
                    .resynchronise
                    .resynchronise(new ResynchroniseToken.Command(Company.COUNTER, SABUROS, fast.code(-1), fast.code()))
                    .get();
            revoke(SABURO);
            company.aMinutePasses();

            assertThat(company.register(company.atTheDoor(SHIRO), SABUROS, fast.code()))
                    .isNotEmpty();
            assertThat(company.token(SABUROS).codes().drift()).isEqualTo(60);
        }

        @Test
        @Tag("R30")
        void isNotHeldToWhatWentWrongBefore() {
            revoke(ICHIRO);

            assertThat(company.token(ICHIROS).codes().failures()).isEqualTo(Failures.NONE);
            assertThat(register(SHIRO, ICHIROS)).isNotEmpty();
        }
    }

    private void revoke(BankingUser user) {
        company.elsewhere
                .revokeAtTheCounter
                .revoke(new RevokeAtTheCounter.Command(Company.COUNTER, NUMBER, users(user), false))
                .get();
    }

    private Either<RegistrationFailure, OpenSession> register(BankingUser user, SerialNumber serial) {
        return company.register(
                company.atTheDoor(user), serial, company.fob(serial).code());
    }
}
