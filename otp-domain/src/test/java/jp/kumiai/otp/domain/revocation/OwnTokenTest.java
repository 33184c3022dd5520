package jp.kumiai.otp.domain.revocation;

import static jp.kumiai.otp.domain.revocation.RevocationRequest.ADMINISTRATORS;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.EARLIEST;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.MASTERS;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.NEXT;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.NOW;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.REGISTERED;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.company;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.RosterBuilder;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.Attempts;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Revoking the token whose code confirms the revocation. */
@Tag("R22")
class OwnTokenTest {

    private final RevocationRequest own = RevocationRequest.in(company()).choosing("kanri01");

    @Nested
    class Alone {

        @Test
        void isRevokedLikeAnyOther() {
            Changes changes = own.decide().changes();

            assertThat(changes.users().map(BankingUser::status))
                    .containsExactly(new TokenStatus.Revoked(NOW, EARLIEST));
            assertThat(own.decide().answer().get().ofTheActor()).isTrue();
        }

        @Test
        void endsTheSessionButForReadingTheResult() {
            Changes changes = own.decide().changes();

            assertThat(changes.endedSessions()).containsExactly(own.session());
            assertThat(changes.sessions().map(Session::stage)).containsExactly(SessionStage.LEAVING);
            assertThat(changes.sessions().map(Session::key)).containsExactly(NEXT);
        }

        @Test
        @Tag("R28")
        void leavesTheOneSessionAliveInWhichTheResultIsRead() {
            Changes changes = own.decide().changes();
            Standing after = new Standing(
                    changes.users().single(), ContractBuilder.aContract().build(), Option.none());

            assertThat(new SessionStanding(changes.sessions().single(), after).isLive(NOW))
                    .isTrue();
            assertThat(new SessionStanding(own.session(), after).isLive(NOW)).isFalse();
        }

        @Test
        @Tag("R4a")
        void isWrittenOnceReleasedWithItsCodeUsedUp() {
            Token token = own.decide().changes().tokens().single();

            assertThat(token.serial()).isEqualTo(ADMINISTRATORS.serial());
            assertThat(token.codes().watermark()).contains(ADMINISTRATORS.stepAt(NOW));
        }

        @Test
        void canBeTheMasterUsersOwn() {
            Changes changes = RevocationRequest.in(company())
                    .by("master01", MASTERS)
                    .choosing("master01")
                    .decide()
                    .changes();

            assertThat(changes.users().map(user -> user.loginId().value())).containsExactly("master01");
            assertThat(changes.sessions().map(Session::stage)).containsExactly(SessionStage.LEAVING);
        }

        @Test
        @Tag("R19b")
        void forgetsTheWrongConfirmationsBeforeTheRightOne() {
            BankingUser actor = RevocationRequest.in(
                            company().with(administrator().failedConfirmation(5)))
                    .choosing("kanri01", "hanako")
                    .decide()
                    .changes()
                    .users()
                    .find(user -> user.loginId().value().equals("kanri01"))
                    .get();

            assertThat(actor.confirmation().attempts()).isEqualTo(Attempts.NONE);
        }

        @Test
        @Tag("R19b")
        void leavesTheOthersWrongConfirmationsToThem() {
            BankingUser other = RevocationRequest.in(company()
                            .with(aUser().loggingInAs("hanako")
                                    .using("33333333", REGISTERED)
                                    .suspendedForConfirmation(6, NOW)))
                    .choosing("hanako")
                    .decide()
                    .changes()
                    .users()
                    .single();

            assertThat(other.confirmation().attempts().isSuspended()).isTrue();
        }
    }

    @Nested
    @Tag("R27")
    class SharedWithATarget {

        private final RosterBuilder sharing = company()
                .with(aUser().loggingInAs("hanako").using("22222222", REGISTERED))
                .lending(aToken().numbered("22222222").failed(3, 4));

        @Test
        void staysTheActorsWhenOnlyTheOtherIsChosen() {
            Changes changes =
                    RevocationRequest.in(sharing).choosing("hanako").decide().changes();

            assertThat(changes.users().map(user -> user.loginId().value())).containsExactly("hanako");
            assertThat(changes.sessions()).isEmpty();
            assertThat(changes.tokens().single().codes().watermark()).contains(ADMINISTRATORS.stepAt(NOW));
            assertThat(changes.tokens().single().codes().failures().lifetime()).isEqualTo(4);
        }

        @Test
        void goesWithTheOthersWhenTheSharersAreIncluded() {
            Changes changes = RevocationRequest.in(sharing)
                    .choosing("hanako")
                    .includingSharers()
                    .decide()
                    .changes();

            assertThat(changes.users().map(user -> user.loginId().value())).containsExactly("hanako", "kanri01");
            assertThat(changes.sessions().map(Session::stage)).containsExactly(SessionStage.LEAVING);
            assertThat(changes.tokens().single().codes().failures().lifetime()).isZero();
        }
    }

    private static UserBuilder administrator() {
        return aUser().loggingInAs("kanri01").being(UserClass.ADMINISTRATOR).using("22222222", REGISTERED);
    }
}
