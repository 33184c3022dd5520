package jp.kumiai.otp.domain.revocation;

import static jp.kumiai.otp.domain.revocation.RevocationRequest.NOW;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.company;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import jp.kumiai.otp.domain.testkit.RosterBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.ShownStatus;
import jp.kumiai.otp.domain.user.TokenStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of トークン失効. */
@Tag("P18")
class RevocationListTest {

    @Test
    void showsEveryUserInTheOrderOfTheirLoginIds() {
        assertThat(RevocationList.rows(company().build(), NOW)
                        .map(row -> row.standing().user().loginId().value()))
                .containsExactly("hanako", "jiro", "kanri01", "master01", "shinjin");
    }

    @Test
    void letsWhoIsInServiceBeTicked() {
        RevocationRow row = row(company(), "hanako");

        assertThat(row.status()).isEqualTo(ShownStatus.IN_SERVICE);
        assertThat(row.obstacle()).isEmpty();
    }

    @ParameterizedTest
    @Tag("R33")
    @Tag("R34")
    @CsvSource({"-1, TOKEN_EXPIRED", "0, TOKEN_EXPIRED", "1, IN_SERVICE"})
    void letsAnExpiredTokenBeTicked(int secondsToExpiry, ShownStatus status) {
        RevocationRow row = row(
                company().lending(aToken().numbered("33333333").expiringAt(NOW.plusSeconds(secondsToExpiry))),
                "hanako");

        assertThat(row.status()).isEqualTo(status);
        assertThat(row.obstacle()).isEmpty();
    }

    @Test
    void letsAnIssuedSoftwareTokenBeTicked() {
        RevocationRow row = row(
                company()
                        .with(aUser().loggingInAs("shinjin")
                                .standing(TokenStatus.TokenIssued.software(new SerialNumber("99999999"))))
                        .lending(aToken().numbered("99999999").being(TokenKind.SOFTWARE)),
                "shinjin");

        assertThat(row.status()).isEqualTo(ShownStatus.TOKEN_ISSUED);
        assertThat(row.obstacle()).isEmpty();
    }

    @Test
    void letsNobodyTickAHardwareTokenThatIsOnItsWay() {
        RevocationRow row = row(
                company().with(aUser().loggingInAs("shinjin").standing(TokenStatus.TokenIssued.hardware())), "shinjin");

        assertThat(row.obstacle()).contains(RevocationObstacle.NOT_YET_USED);
    }

    @Test
    void letsNobodyTickWhoHasNoToken() {
        RevocationRow row = row(company(), "shinjin");

        assertThat(row.status()).isEqualTo(ShownStatus.UNREGISTERED);
        assertThat(row.obstacle()).contains(RevocationObstacle.NO_TOKEN);
    }

    @Test
    @Tag("R31")
    @Tag("R32")
    void letsNobodyTickWhoIsRevokedAndShowsNoSerialNumber() {
        RevocationRow row = row(
                company().with(aUser().loggingInAs("hanako").standing(new TokenStatus.Revoked(NOW, NOW))), "hanako");

        assertThat(row.status()).isEqualTo(ShownStatus.REVOKED);
        assertThat(row.obstacle()).contains(RevocationObstacle.ALREADY_REVOKED);
        assertThat(row.standing().boundTo()).isEmpty();
    }

    @ParameterizedTest
    @Tag("R26")
    @EnumSource(
            value = DeviceState.class,
            names = {"LOST", "DEFECTIVE", "RETURNED"})
    void letsTheUsersOfAWithdrawnDeviceBeTicked(DeviceState elsewhere) {
        RevocationRow row = row(company().holding(aToken().numbered("33333333").in(elsewhere)), "hanako");

        assertThat(row.obstacle()).isEmpty();
    }

    @Test
    @Tag("R27")
    void namesTheOthersWhoShareTheToken() {
        assertThat(row(company(), "hanako").sharers().map(other -> other.user().loginId()))
                .containsExactly(new LoginId("jiro"));
        assertThat(row(company(), "kanri01").sharers()).isEmpty();
        assertThat(row(company(), "shinjin").sharers()).isEmpty();
    }

    private static RevocationRow row(RosterBuilder company, String loginId) {
        return RevocationList.rows(company.build(), NOW)
                .find(row -> row.standing().user().loginId().value().equals(loginId))
                .get();
    }
}
