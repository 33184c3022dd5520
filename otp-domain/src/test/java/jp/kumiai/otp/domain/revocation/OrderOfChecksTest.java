package jp.kumiai.otp.domain.revocation;

import static jp.kumiai.otp.domain.revocation.RevocationRequest.ADMINISTRATORS;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.MASTERS;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.NOW;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.REGISTERED;
import static jp.kumiai.otp.domain.revocation.RevocationRequest.company;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenExpired;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.revocation.RevocationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.revocation.RevocationFailure.ListChanged;
import jp.kumiai.otp.domain.revocation.RevocationFailure.NotConfirmed;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.Attempts;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rights, selection, confirmation password, one-time password, effect: each is wrong together with all behind it. */
@Tag("R19b")
class OrderOfChecksTest {

    @Nested
    class SelectionBeforeTheConfirmation {

        @Test
        void refusesARowThatHasAnotherTokenMeanwhile() {
            assertChanged(RevocationRequest.in(company()).seeing("hanako", Option.some("44444444")), "hanako");
        }

        @Test
        void refusesARowThatHadNoTokenWhenItWasSeen() {
            assertChanged(RevocationRequest.in(company()).seeing("hanako", Option.none()), "hanako");
        }

        @Test
        void refusesSomebodyWhoIsNotOfTheCompany() {
            assertChanged(RevocationRequest.in(company()).choosing("nobody"), "nobody");
        }

        @Test
        @Tag("P18")
        void refusesWhoHasNoToken() {
            assertChanged(RevocationRequest.in(company()).choosing("shinjin"), "shinjin");
        }

        @Test
        @Tag("R32")
        void refusesWhoWasRevokedMeanwhile() {
            assertChanged(
                    RevocationRequest.in(company()
                                    .with(aUser().loggingInAs("hanako").standing(new TokenStatus.Revoked(NOW, NOW))))
                            .seeing("hanako", Option.some("33333333")),
                    "hanako");
        }

        @Test
        void refusesAllForOneAndNamesTheOnesThatChanged() {
            assertChanged(
                    RevocationRequest.in(company()).choosing("hanako", "shinjin", "jiro", "nobody"),
                    "shinjin",
                    "nobody");
        }

        private void assertChanged(RevocationRequest request, String... rows) {
            Decision<RevocationFailure, Revocation> decision =
                    request.wronglyConfirmed().decide();

            assertThat(decision.answer().getLeft())
                    .isEqualTo(new ListChanged(List.of(rows).map(LoginId::new)));
            assertThat(kinds(decision)).containsExactly(Kind.REVOCATION_REFUSED);
            assertCostsNothing(request, decision);
        }
    }

    @Nested
    class ConfirmationBeforeTheCode {

        @Test
        void leavesTheCodeUnusedUncountedAndUnseen() {
            RevocationRequest request = RevocationRequest.in(company())
                    .choosing("hanako")
                    .wronglyConfirmed()
                    .entering(ADMINISTRATORS.wrongCodeAt(NOW));

            Decision<RevocationFailure, Revocation> decision = request.decide();

            assertThat(decision.answer().getLeft()).isEqualTo(new NotConfirmed(ConfirmationFailure.MISMATCH));
            assertThat(decision.changes().tokens()).isEmpty();
            assertThat(request.hasLookedAtTheCode()).isFalse();
        }

        @Test
        void countsOnTheActorAndRevokesNobody() {
            Changes changes = RevocationRequest.in(company())
                    .choosing("hanako")
                    .wronglyConfirmed()
                    .decide()
                    .changes();

            assertThat(changes.users().map(user -> user.loginId().value())).containsExactly("kanri01");
            assertThat(changes.users().head().confirmation().attempts()).isEqualTo(new Attempts(1, Option.none()));
        }
    }

    @Nested
    @Tag("R25")
    class CodeBeforeTheEffect {

        @Test
        void countsAWrongOneOnTheActorsTokenAndRevokesNobody() {
            Decision<RevocationFailure, Revocation> decision = RevocationRequest.in(company())
                    .choosing("hanako")
                    .entering(ADMINISTRATORS.wrongCodeAt(NOW))
                    .decide();

            assertThat(decision.answer().getLeft())
                    .isEqualTo(new CodeNotAccepted(new CodeRefused(new CodeRefusal.Mismatch(false))));
            assertThat(decision.changes().users()).isEmpty();
            assertThat(decision.changes().tokens().map(Token::serial)).containsExactly(ADMINISTRATORS.serial());
            assertThat(kinds(decision)).containsExactly(Kind.CODE_REFUSED);
        }

        @Test
        void takesNoCodeOfAnotherToken() {
            assertThat(RevocationRequest.in(company())
                            .choosing("hanako")
                            .entering(MASTERS.codeAt(NOW))
                            .decide()
                            .isRefusal())
                    .isTrue();
        }

        @Test
        void forgetsTheActorsWrongConfirmationsEvenWhenTheCodeIsWrong() {
            Changes changes = RevocationRequest.in(
                            company().with(administrator().failedConfirmation(5)))
                    .choosing("hanako")
                    .entering(ADMINISTRATORS.wrongCodeAt(NOW))
                    .decide()
                    .changes();

            assertThat(changes.users().single().confirmation().attempts()).isEqualTo(Attempts.NONE);
        }

        @Test
        @Tag("R4")
        void takesNoCodeThatTheLoginUsed() {
            Decision<RevocationFailure, Revocation> decision = RevocationRequest.in(company()
                            .lending(aToken().numbered("22222222")
                                    .usedUpTo(ADMINISTRATORS.stepAt(NOW).value())))
                    .choosing("hanako")
                    .decide();

            assertThat(decision.answer().getLeft())
                    .isEqualTo(new CodeNotAccepted(new CodeRefused(new CodeRefusal.AlreadyUsed(60))));
        }

        @Test
        @Tag("R34")
        void takesNoCodeOfAnExpiredToken() {
            Decision<RevocationFailure, Revocation> decision = RevocationRequest.in(
                            company().lending(aToken().numbered("22222222").expiringAt(NOW)))
                    .choosing("hanako")
                    .decide();

            assertThat(decision.answer().getLeft()).isEqualTo(new CodeNotAccepted(new TokenExpired(NOW)));
            assertThat(decision.changes().tokens()).isEmpty();
        }
    }

    private static UserBuilder administrator() {
        return aUser().loggingInAs("kanri01").being(UserClass.ADMINISTRATOR).using("22222222", REGISTERED);
    }

    private static List<Kind> kinds(Decision<RevocationFailure, Revocation> decision) {
        return decision.changes().events().map(AuditEvent::kind);
    }

    /** Neither count nor code, and not even the time of the slow comparison. */
    private static void assertCostsNothing(
            RevocationRequest request, Decision<RevocationFailure, Revocation> decision) {
        assertThat(decision.changes().tokens()).isEmpty();
        assertThat(decision.changes().users()).isEmpty();
        assertThat(request.hasAskedForTheConfirmation()).isFalse();
        assertThat(request.hasLookedAtTheCode()).isFalse();
    }
}
