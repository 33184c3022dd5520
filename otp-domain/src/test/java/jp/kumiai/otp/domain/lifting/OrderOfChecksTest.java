package jp.kumiai.otp.domain.lifting;

import static jp.kumiai.otp.domain.lifting.LiftRequest.NOW;
import static jp.kumiai.otp.domain.lifting.LiftRequest.REGISTERED;
import static jp.kumiai.otp.domain.lifting.LiftRequest.company;
import static jp.kumiai.otp.domain.lifting.LiftRequest.suspended;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.lifting.LiftFailure.Denied;
import jp.kumiai.otp.domain.lifting.LiftFailure.ListChanged;
import jp.kumiai.otp.domain.lifting.LiftFailure.NotConfirmed;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.user.Attempts;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.TokenStatus;
import jp.kumiai.otp.domain.user.UserClass;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rights, selection, confirmation password, effect: each is wrong together with all behind it. */
@Tag("R19b")
class OrderOfChecksTest {

    @Nested
    @Tag("U1")
    class Rights {

        @ParameterizedTest
        @EnumSource(value = UserClass.class, names = "GENERAL", mode = EnumSource.Mode.EXCLUDE)
        void areThoseOfAMasterAndOfAnAdministratorUser(UserClass entitled) {
            assertThat(LiftRequest.in(company().with(actor().being(entitled)))
                            .choosing("hanako")
                            .decide()
                            .answer()
                            .isRight())
                    .isTrue();
        }

        @Test
        void areNotThoseOfAGeneralUser() {
            assertDenied(LiftRequest.in(company().with(actor().being(UserClass.GENERAL)))
                    .choosing("hanako"));
        }

        @Test
        void areNotThoseOfWhoIsNotRegistered() {
            assertDenied(LiftRequest.in(company().with(actor().standing(new TokenStatus.Unregistered())))
                    .choosing("hanako"));
        }

        @Test
        void areNotThoseOfWhoIsRevoked() {
            assertDenied(LiftRequest.in(company().with(actor().standing(new TokenStatus.Revoked(NOW, NOW))))
                    .choosing("hanako"));
        }

        @Test
        void areNotThoseOfWhoIsSuspended() {
            assertDenied(
                    LiftRequest.in(company().lending(suspended("22222222", 6))).choosing("hanako"));
        }

        @Test
        void comeBeforeTheSelection() {
            assertDenied(LiftRequest.in(company().with(actor().being(UserClass.GENERAL)))
                    .choosing("shinjin", "nobody"));
        }

        private void assertDenied(LiftRequest request) {
            Decision<LiftFailure, Lifted> decision = request.wronglyConfirmed().decide();

            assertThat(decision.answer().getLeft()).isEqualTo(new Denied(AccessDenial.NOT_ENTITLED));
            assertThat(kinds(decision)).containsExactly(Kind.ACCESS_DENIED);
            assertCostsNothing(request, decision);
        }
    }

    @Nested
    @Tag("U3")
    @Tag("U7")
    class SelectionBeforeTheConfirmation {

        @Test
        void refusesWhoIsAvailable() {
            assertChanged(LiftRequest.in(company()).choosing("master01"), "master01");
        }

        @Test
        void refusesWhoWasLiftedMeanwhile() {
            assertChanged(
                    LiftRequest.in(company().lending(aToken().numbered("33333333")))
                            .seeing("hanako", Option.some("33333333")),
                    "hanako");
        }

        @Test
        void refusesARowThatHasAnotherTokenMeanwhile() {
            assertChanged(LiftRequest.in(company()).seeing("hanako", Option.some("44444444")), "hanako");
        }

        @Test
        void refusesARowThatHadNoTokenWhenItWasSeen() {
            assertChanged(LiftRequest.in(company()).seeing("hanako", Option.none()), "hanako");
        }

        @Test
        void refusesSomebodyWhoIsNotOfTheCompany() {
            assertChanged(LiftRequest.in(company()).choosing("nobody"), "nobody");
        }

        @Test
        @Tag("P9b")
        void refusesATokenThatOnlyTheBankLifts() {
            assertChanged(
                    LiftRequest.in(company().lending(suspended("33333333", 100)))
                            .choosing("hanako"),
                    "hanako");
        }

        @Test
        void refusesAllForOneAndNamesTheOnesThatChanged() {
            assertChanged(
                    LiftRequest.in(company()).choosing("hanako", "shinjin", "mina", "master01"), "shinjin", "master01");
        }

        private void assertChanged(LiftRequest request, String... rows) {
            Decision<LiftFailure, Lifted> decision = request.wronglyConfirmed().decide();

            assertThat(decision.answer().getLeft())
                    .isEqualTo(new ListChanged(List.of(rows).map(LoginId::new)));
            assertThat(kinds(decision)).containsExactly(Kind.LIFTING_REFUSED);
            assertCostsNothing(request, decision);
        }
    }

    @Nested
    @Tag("U2")
    class ConfirmationBeforeTheEffect {

        @Test
        void refusesAndCountsOnTheActorAlone() {
            Decision<LiftFailure, Lifted> decision = LiftRequest.in(company())
                    .choosing("hanako")
                    .wronglyConfirmed()
                    .decide();

            assertThat(decision.answer().getLeft()).isEqualTo(new NotConfirmed(ConfirmationFailure.MISMATCH));
            assertThat(decision.changes().tokens()).isEmpty();
            assertThat(decision.changes().users().map(user -> user.loginId().value()))
                    .containsExactly("kanri01");
            assertThat(decision.changes().users().head().confirmation().attempts())
                    .isEqualTo(new Attempts(1, Option.none()));
        }

        @Test
        void refusesOnceItIsSuspendedWithoutLooking() {
            LiftRequest request = LiftRequest.in(company().with(actor().suspendedForConfirmation(6, NOW)))
                    .choosing("hanako");

            assertThat(request.decide().answer().getLeft()).isEqualTo(new NotConfirmed(ConfirmationFailure.SUSPENDED));
            assertThat(request.hasAskedForTheConfirmation()).isFalse();
        }

        @Test
        void forgetsTheWrongOnesBeforeTheRightOne() {
            Changes changes = LiftRequest.in(company().with(actor().failedConfirmation(5)))
                    .choosing("hanako")
                    .decide()
                    .changes();

            assertThat(changes.users().single().confirmation().attempts()).isEqualTo(Attempts.NONE);
        }
    }

    private static UserBuilder actor() {
        return aUser().loggingInAs("kanri01").being(UserClass.ADMINISTRATOR).using("22222222", REGISTERED);
    }

    private static List<Kind> kinds(Decision<LiftFailure, Lifted> decision) {
        return decision.changes().events().map(AuditEvent::kind);
    }

    private static void assertCostsNothing(LiftRequest request, Decision<LiftFailure, Lifted> decision) {
        assertThat(decision.changes().tokens()).isEmpty();
        assertThat(decision.changes().users()).isEmpty();
        assertThat(request.hasAskedForTheConfirmation()).isFalse();
    }
}
