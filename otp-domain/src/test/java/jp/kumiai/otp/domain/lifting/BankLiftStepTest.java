package jp.kumiai.otp.domain.lifting;

import static jp.kumiai.otp.domain.lifting.LiftRequest.NOW;
import static jp.kumiai.otp.domain.lifting.LiftRequest.REGISTERED;
import static jp.kumiai.otp.domain.lifting.LiftRequest.company;
import static jp.kumiai.otp.domain.lifting.LiftRequest.suspended;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.lifting.LiftFailure.ListChanged;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.RosterBuilder;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.user.Attempts;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.verification.Failures;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U6")
class BankLiftStepTest {

    private static final Counter COUNTER = new Counter("teller7", "F-2021-0043");

    @Nested
    class ASuspendedToken {

        @Test
        @Tag("P9b")
        void isHeldNothingAgainstNotEvenAHundredFailures() {
            Token token = decide(company().lending(suspended("33333333", 100)), "hanako")
                    .changes()
                    .tokens()
                    .single();

            assertThat(token.codes().isSuspended()).isFalse();
            assertThat(token.codes().failures()).isEqualTo(Failures.NONE);
        }

        @Test
        @Tag("U8")
        @Tag("R4a")
        void keepsItsWatermarkAndItsDrift() {
            Token token = decide(company(), "hanako").changes().tokens().single();

            assertThat(token.codes().watermark()).contains(new TimeStep(26_954_000));
            assertThat(token.codes().drift()).isEqualTo(-4);
        }

        @Test
        @Tag("U4")
        void isLiftedForAllOfItsUsersAndWrittenOnce() {
            Decision<LiftFailure, Lifted> decision = decide(company(), "hanako", "jiro");

            assertThat(decision.changes().tokens()).hasSize(1);
            assertThat(decision.answer().get().rows().map(row -> row.loginId().value()))
                    .containsExactly("hanako", "jiro");
        }

        @Test
        void canBeTheMasterUsersWhomNobodyElseCouldHelp() {
            Changes changes = decide(company().lending(suspended("11111111", 6)), "master01")
                    .changes();

            assertThat(changes.tokens().single().codes().isSuspended()).isFalse();
        }
    }

    @Nested
    @Tag("R19b")
    class AConfirmationPassword {

        private final RosterBuilder suspended = company()
                .with(master().suspendedForConfirmation(6, NOW))
                .with(aUser().loggingInAs("hanako")
                        .using("11111111", REGISTERED)
                        .failedConfirmation(2))
                .lending(aToken().numbered("11111111").failed(5, 60));

        @Test
        void isLookedAtAgain() {
            Changes changes = decide(suspended, "master01").changes();

            assertThat(changes.users().map(user -> user.loginId().value())).containsExactly("master01");
            assertThat(changes.users().single().confirmation().attempts()).isEqualTo(Attempts.NONE);
        }

        @Test
        void hasNothingToDoWithTheFailuresOfAToken() {
            assertThat(decide(suspended, "master01").changes().tokens()).isEmpty();
        }

        @Test
        void concernsNoneOfThoseWhoShareTheToken() {
            Decision<LiftFailure, Lifted> decision = decide(suspended, "master01");

            assertThat(decision.answer().get().rows().map(row -> row.loginId().value()))
                    .containsExactly("master01");
            assertThat(decision.changes().events()).hasSize(1);
        }
    }

    @Nested
    class TheForm {

        @Test
        void isNamedInTheAuditTrailWithWhoTookIt() {
            AuditEvent event = decide(company(), "mina").changes().events().single();

            assertThat(event.kind()).isEqualTo(Kind.SUSPENSION_LIFTED);
            assertThat(event.actor()).isEqualTo(Actor.bank("teller7"));
            assertThat(event.contract()).contains(ContractBuilder.NUMBER);
            assertThat(event.facts().get("form")).contains("F-2021-0043");
        }

        @Test
        @Tag("R19a")
        void liftsWhoIsSuspendedForRegistration() {
            assertThat(decide(company(), "mina").changes().users().single().registrationAttempts())
                    .isEqualTo(Attempts.NONE);
        }

        @Test
        @Tag("U7")
        void isRefusedWholeWhenOneOfItHasNothingToLift() {
            assertThat(decide(company(), "hanako", "shinjin", "nobody", "master01"))
                    .isEqualTo(Decision.refuse(new ListChanged(
                            List.of("shinjin", "nobody", "master01").map(LoginId::new))));
        }

        @Test
        void mayNameAUserTwice() {
            assertThat(decide(company(), "mina", "mina").changes().users()).hasSize(1);
        }
    }

    private static UserBuilder master() {
        return aUser().loggingInAs("master01").being(UserClass.MASTER).using("11111111", REGISTERED);
    }

    private static Decision<LiftFailure, Lifted> decide(RosterBuilder company, String... loginIds) {
        return BankLiftStep.decide(company.build(), List.of(loginIds).map(LoginId::new), COUNTER, NOW);
    }
}
