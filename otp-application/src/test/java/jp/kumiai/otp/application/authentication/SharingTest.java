package jp.kumiai.otp.application.authentication;

import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static jp.kumiai.otp.application.testkit.DataShoji.SHIRO;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;
import jp.kumiai.otp.domain.verification.Failures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several users, one token, one minute (手順書 参考2 トークンの共有). */
@Tag("R15")
@Tag("P20")
class SharingTest {

    private final Company company = new Company();

    @Test
    @Tag("R4")
    @Tag("R5")
    void letsOneInAndTellsTheOtherTheSecondsAndTakesNothingFromThem() {
        company.clock.step(Duration.ofSeconds(23));
        OneTimePassword code = company.fob(SHARED).code();
        SessionId jiro = company.atTheDoor(JIRO);
        company.enter(company.atTheDoor(HANAKO), code).get();

        assertThat(company.enter(jiro, code).getLeft()).isEqualTo(new CodeRefused(new AlreadyUsed(37)));

        assertThat(company.token(SHARED).codes().failures()).isEqualTo(Failures.NONE);
        company.clock.step(Duration.ofSeconds(37));
        assertThat(company.enter(jiro, company.fob(SHARED).code())).isNotEmpty();
    }

    @Test
    @Tag("R4")
    void letsOneInWhenBothComeAtTheSameMoment() {
        OneTimePassword code = company.fob(SHARED).code();
        SessionId hanako = company.atTheDoor(HANAKO);
        SessionId jiro = company.atTheDoor(JIRO);
        company.meanwhile(
                () -> assertThat(company.elsewhere.enter.enter(new EnterOneTimePassword.Command(hanako, code)))
                        .isNotEmpty());

        Either<VerificationFailure, OpenSession> second = company.enter(jiro, code);

        assertThat(second.getLeft()).isEqualTo(new CodeRefused(new AlreadyUsed(60)));
    }

    @Test
    @Tag("R4")
    void letsOneStartToUseItWhileAColleagueLogsInWithTheSameCode() {
        OneTimePassword code = company.fob(SHARED).code();
        SessionId shiro = company.atTheDoor(SHIRO);
        company.enter(company.atTheDoor(HANAKO), code).get();

        assertThat(company.register(shiro, SHARED, code).getLeft()).isEqualTo(new RegistrationFailure.AlreadyUsed(60));
        assertThat(company.standing(SHIRO).user().registrationAttempts().failures())
                .isZero();
        company.aMinutePasses();
        assertThat(company.register(shiro, SHARED, company.fob(SHARED).code())).isNotEmpty();
    }

    @Test
    void takesNothingFromThoseWhoUseItAlready() {
        SessionId hanako = company.atWork(HANAKO);
        company.register(company.atTheDoor(SHIRO), SHARED, company.fob(SHARED).code())
                .get();
        company.aMinutePasses();

        assertThat(company.here.show.show(hanako)).isNotEmpty();
        assertThat(company.enter(company.atTheDoor(JIRO), company.fob(SHARED).code()))
                .isNotEmpty();
    }
}
