package jp.kumiai.otp.domain.revocation;

import static jp.kumiai.otp.domain.revocation.RevocationRequest.NOW;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.REGISTERED;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.SHARED;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.company;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.revocation.RevocationFailure.Denied;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may revoke; everything behind the rights is wrong as well. */
@Tag("R22")
class RightsTest {

    @ParameterizedTest
    @EnumSource(value = UserClass.class, names = "GENERAL", mode = EnumSource.Mode.EXCLUDE)
    void areThoseOfAMasterAndOfAnAdministratorUser(UserClass entitled) {
        assertThat(byHanakoBeing(entitled).choosing("jiro").decide().answer().isRight())
                .isTrue();
    }

    @Test
    void areNotThoseOfAGeneralUserNotEvenForTheirOwnToken() {
        RevocationRequest request = byHanakoBeing(UserClass.GENERAL).choosing("hanako");

        assertDenied(request.wronglyConfirmed());
    }

    @Test
    void areNotThoseOfAnAdministratorWhoHasNoToken() {
        assertDenied(RevocationRequest.in(company().with(administrator().standing(new TokenStatus.Revoked(NOW, NOW))))
                .choosing("hanako"));
    }

    @Test
    void areNotThoseOfASuspendedAdministrator() {
        assertDenied(RevocationRequest.in(
                        company().lending(aToken().numbered("22222222").suspendedAt(NOW)))
                .choosing("hanako"));
    }

    @Test
    void comeBeforeTheSelection() {
        assertDenied(byHanakoBeing(UserClass.GENERAL).choosing("shinjin", "nobody"));
    }

    private static RevocationRequest byHanakoBeing(UserClass userClass) {
        return RevocationRequest.in(company()
                        .with(aUser().loggingInAs("hanako").being(userClass).using("33333333", REGISTERED)))
                .by("hanako", SHARED);
    }

    private static void assertDenied(RevocationRequest request) {
        Decision<RevocationFailure, Revocation> decision = request.decide();

        assertThat(decision.answer().getLeft()).isEqualTo(new Denied(AccessDenial.NOT_ENTITLED));
        assertThat(decision.changes().events().map(AuditEvent::kind)).containsExactly(Kind.ACCESS_DENIED);
        assertThat(decision.changes().tokens()).isEmpty();
        assertThat(decision.changes().users()).isEmpty();
        assertThat(request.hasAskedForTheConfirmation()).isFalse();
        assertThat(request.hasLookedAtTheCode()).isFalse();
    }

    private static UserBuilder administrator() {
        return aUser().loggingInAs("kanri01").being(UserClass.ADMINISTRATOR).using("22222222", REGISTERED);
    }
}
