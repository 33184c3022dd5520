package jp.kumiai.otp.domain.lifting;

import static jp.kumiai.otp.domain.lifting.LiftRequest.NOW;
import static jp.kumiai.otp.domain.lifting.LiftRequest.REGISTERED;
import static jp.kumiai.otp.domain.lifting.LiftRequest.company;
import static jp.kumiai.otp.domain.lifting.LiftRequest.suspended;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.testkit.RosterBuilder;
import jp.kumiai.otp.domain.user.AuthenticationState;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.verification.CodePolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of ワンタイムパスワード利用停止解除, as kanri01 sees it. */
@Tag("U3")
class LiftListTest {

    @Test
    void showsEveryUserInTheOrderOfTheirLoginIds() {
        assertThat(rows(company()).map(row -> row.standing().user().loginId().value()))
                .containsExactly("hanako", "jiro", "kanri01", "master01", "mina", "shinjin");
    }

    @Test
    @Tag("R18")
    void showsTheUsersOfOneTokenInTheSameState() {
        assertThat(rows(company())
                        .map(row -> row.standing().authenticationState().getOrNull()))
                .containsExactly(
                        AuthenticationState.SUSPENDED,
                        AuthenticationState.SUSPENDED,
                        AuthenticationState.AVAILABLE,
                        AuthenticationState.AVAILABLE,
                        AuthenticationState.SUSPENDED,
                        null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanako", "jiro"})
    void letsWhoIsSuspendedBeTicked(String loginId) {
        assertThat(row(company(), loginId).obstacle()).isEmpty();
    }

    @Test
    @Tag("R19a")
    @Tag("P12")
    void letsWhoIsSuspendedOnTheRegistrationScreenBeTickedWithoutASerialNumber() {
        LiftRow row = row(company(), "mina");

        assertThat(row.obstacle()).isEmpty();
        assertThat(row.standing().boundTo()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"master01", "kanri01", "shinjin"})
    void letsNobodyBeTickedWhoIsNotSuspended(String loginId) {
        assertThat(row(company(), loginId).obstacle()).contains(LiftObstacle.NOT_SUSPENDED);
    }

    /** Wrong confirmation passwords suspend nobody's one-time password. */
    @Test
    @Tag("R19b")
    void letsNobodyBeTickedForTheirConfirmationPassword() {
        RosterBuilder company = company()
                .with(aUser().loggingInAs("master01")
                        .being(UserClass.MASTER)
                        .using("11111111", REGISTERED)
                        .suspendedForConfirmation(6, NOW));

        assertThat(row(company, "master01").obstacle()).contains(LiftObstacle.NOT_SUSPENDED);
    }

    @Test
    @Tag("U5")
    @Tag("P13")
    void letsNobodyLiftTheirOwnTokenForAColleagueEither() {
        RosterBuilder company = company()
                .with(aUser().loggingInAs("hanako").using("22222222", REGISTERED))
                .lending(suspended("22222222", 6));

        assertThat(row(company, "kanri01").obstacle()).contains(LiftObstacle.OWN_TOKEN);
        assertThat(row(company, "hanako").obstacle()).contains(LiftObstacle.OWN_TOKEN);
        assertThat(row(company, "jiro").obstacle()).isEmpty();
    }

    @Test
    @Tag("P13")
    void takesNoTwoUsersWithoutATokenForSharers() {
        Roster roster = company()
                .with(aUser().loggingInAs("kanri01").being(UserClass.ADMINISTRATOR))
                .build();

        assertThat(new LiftList(CodePolicy.STANDARD)
                        .rows(roster, RosterBuilder.find(roster, "kanri01"))
                        .find(row -> row.standing().user().loginId().value().equals("mina"))
                        .flatMap(LiftRow::obstacle))
                .isEmpty();
    }

    @ParameterizedTest
    @Tag("P9b")
    @CsvSource({"99, false", "100, true", "101, true"})
    void leavesToTheBankATokenWithAHundredFailuresSinceItsRegistration(int lifetime, boolean bankOnly) {
        RosterBuilder company = company().lending(suspended("33333333", lifetime));

        assertThat(row(company, "hanako").obstacle().contains(LiftObstacle.BANK_ONLY))
                .isEqualTo(bankOnly);
        assertThat(row(company, "jiro").obstacle().contains(LiftObstacle.BANK_ONLY))
                .isEqualTo(bankOnly);
    }

    @Test
    @Tag("P9b")
    void mindsNoFailuresOfATokenThatIsNotSuspended() {
        RosterBuilder company = company().lending(aToken().numbered("33333333").failed(0, 100));

        assertThat(row(company, "hanako").obstacle()).contains(LiftObstacle.NOT_SUSPENDED);
    }

    @Test
    @Tag("U4")
    void previewsWhoElseWouldBeAffected() {
        assertThat(row(company(), "hanako")
                        .sharers()
                        .map(each -> each.user().loginId().value()))
                .containsExactly("jiro");
        assertThat(row(company(), "mina").sharers()).isEmpty();
    }

    private static List<LiftRow> rows(RosterBuilder company) {
        Roster roster = company.build();
        return new LiftList(CodePolicy.STANDARD).rows(roster, RosterBuilder.find(roster, "kanri01"));
    }

    private static LiftRow row(RosterBuilder company, String loginId) {
        return rows(company)
                .find(row -> row.standing().user().loginId().value().equals(loginId))
                .get();
    }
}
