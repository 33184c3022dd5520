package jp.kumiai.otp.application.device;

import static jp.kumiai.otp.application.session.Company.request;
import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.NUMBER;
import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static jp.kumiai.otp.application.testkit.DataShoji.SHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.SPARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import jp.kumiai.otp.application.operation.AuthoriseOperation;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.application.softwaretoken.ActivateSoftwareToken;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.operation.AuthorisationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.operation.Operation;
import jp.kumiai.otp.domain.operation.OperationReference;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A device that the bank reports lost or defective, or takes back. */
@Tag("R16a")
@Tag("R26")
class MoveDeviceTest {

    private final Company company = new Company();

    @ParameterizedTest
    @EnumSource(names = {"LOST", "DEFECTIVE", "RETURNED"})
    void letsNobodyInAnyMore(DeviceState to) {
        SessionId atWork = company.atWork(HANAKO);
        SessionId atTheDoor = company.atTheDoor(JIRO);

        assertThat(move(SHARED, to).get().device()).isEqualTo(to);

        assertThat(company.password(JIRO).getLeft()).isEqualTo(new LoginFailure.TokenWithdrawn());
        assertThat(company.enter(atTheDoor, company.fob(SHARED).code()).getLeft())
                .isEqualTo(new TokenWithdrawn());
        assertThat(company.elsewhere
                        .authorise
                        .authorise(new AuthoriseOperation.Command(
                                atWork,
                                request("r1"),
                                Operation.SPOT_TRANSFER,
                                new OperationReference("T-1"),
                                company.fob(SHARED).code()))
                        .getLeft())
                .isEqualTo(new CodeNotAccepted(new TokenWithdrawn()));
    }

    @Test
    @Tag("R13")
    void cannotBeRegisteredAndIsRefusedLikeAnUnknownOne() {
        SessionId shiro = company.atTheDoor(SHIRO);
        move(SPARE, DeviceState.LOST).get();

        assertThat(company.register(shiro, SPARE, company.fob(SPARE).code()).getLeft())
                .isEqualTo(new RegistrationFailure.Mismatch(false));
    }

    @Test
    void cannotBeRegisteredEvenAtTheMomentOfTheReport() {
        SessionId shiro = company.atTheDoor(SHIRO);
        company.meanwhile(() -> assertThat(
                        company.elsewhere.move.move(new MoveDevice.Command(Company.COUNTER, SPARE, DeviceState.LOST)))
                .isNotEmpty());

        assertThat(company.register(shiro, SPARE, company.fob(SPARE).code()).getLeft())
                .isEqualTo(new RegistrationFailure.Mismatch(false));
        assertThat(company.standing(SHIRO).boundTo()).isEmpty();
    }

    @Test
    @Tag("R4a")
    void keepsItsWatermark() {
        company.logIn(HANAKO);
        Token before = company.token(SHARED);

        assertThat(move(SHARED, DeviceState.RETURNED).get().codes()).isEqualTo(before.codes());
    }

    @Test
    void isReportedOnce() {
        move(SHARED, DeviceState.LOST).get();

        assertThat(move(SHARED, DeviceState.RETURNED).getLeft()).isEqualTo(DeviceFailure.NOT_POSSIBLE);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"LOST", "DEFECTIVE", "RETURNED"},
            mode = EnumSource.Mode.EXCLUDE)
    void isReportedNothingElse(DeviceState to) {
        assertThat(move(SHARED, to).getLeft()).isEqualTo(DeviceFailure.NOT_POSSIBLE);
        assertThat(company.token(SHARED).device()).isEqualTo(DeviceState.ON_LOAN);
    }

    @Test
    void isNoSoftwareToken() {
        SessionId shiro = company.atTheDoor(SHIRO);
        company.here.issue.issue(shiro).get();
        OneTimePassword code = company.fob(Company.FIRST_BLANK).code();

        assertThat(move(Company.FIRST_BLANK, DeviceState.LOST).getLeft()).isEqualTo(DeviceFailure.NOT_POSSIBLE);
        assertThat(company.here.activate.activate(new ActivateSoftwareToken.Command(shiro, code)))
                .isNotEmpty();
    }

    @Test
    void isOneThatIsThere() {
        assertThat(move(new SerialNumber("00000000"), DeviceState.LOST).getLeft())
                .isEqualTo(DeviceFailure.UNKNOWN_TOKEN);
    }

    @Test
    void isToldWithTheForm() {
        move(SHARED, DeviceState.LOST).get();

        AuditEvent event = company.events(Kind.DEVICE_MOVED).single();
        assertThat(event.actor()).isEqualTo(Actor.bank(Company.COUNTER.operator()));
        assertThat(event.contract()).contains(NUMBER);
        assertThat(event.serial()).contains(SHARED);
        assertThat(event.facts().mkString(" "))
                .contains("form, " + Company.COUNTER.formNumber())
                .contains("from, ON_LOAN")
                .contains("to, LOST");
    }

    private Either<DeviceFailure, Token> move(SerialNumber serial, DeviceState to) {
        return company.here.move.move(new MoveDevice.Command(Company.COUNTER, serial, to));
    }
}
