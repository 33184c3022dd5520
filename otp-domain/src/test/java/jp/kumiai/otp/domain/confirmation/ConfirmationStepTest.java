package jp.kumiai.otp.domain.confirmation;

import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.Lazy;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.user.Attempts;
import jp.kumiai.otp.domain.user.BankingUser;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The 確認用パスワード and its own count. */
@Tag("R19b")
class ConfirmationStepTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");
    private static final ConfirmationStep STEP = new ConfirmationStep(6);

    @Nested
    class Right {

        @Test
        void confirmsAndLeavesNoTrace() {
            BankingUser user = aUser().build();

            assertThat(STEP.decide(user, Lazy.of(() -> true), NOW)).isEqualTo(Decision.accept(Changes.NONE, user));
        }

        @Test
        void hasTheWrongOnesBeforeItForgotten() {
            BankingUser next =
                    decide(aUser().failedConfirmation(5), true).answer().get();

            assertThat(next.confirmation().attempts()).isEqualTo(Attempts.NONE);
        }
    }

    @Nested
    class Wrong {

        @ParameterizedTest
        @CsvSource({"0, MISMATCH", "4, MISMATCH", "5, NOW_SUSPENDED"})
        void suspendsAtTheSixth(int failuresBefore, ConfirmationFailure failure) {
            Decision<ConfirmationFailure, BankingUser> decision =
                    decide(aUser().failedConfirmation(failuresBefore), false);

            boolean suspended = failure == ConfirmationFailure.NOW_SUSPENDED;
            assertThat(decision.answer()).isEqualTo(Either.left(failure));
            assertThat(decision.changes().users().single().confirmation().attempts())
                    .isEqualTo(new Attempts(failuresBefore + 1, Option.when(suspended, NOW)));
            assertThat(decision.changes().events().map(AuditEvent::kind).contains(Kind.CONFIRMATION_SUSPENDED))
                    .isEqualTo(suspended);
        }

        @Test
        void isAuditedWithTheCount() {
            AuditEvent event = decide(aUser().failedConfirmation(2), false)
                    .changes()
                    .events()
                    .single();

            assertThat(event.kind()).isEqualTo(Kind.CONFIRMATION_REFUSED);
            assertThat(event.facts().get("failures")).contains("3");
            assertThat(event.facts().get("reason")).contains("MISMATCH");
        }

        @Test
        void countsNowhereElse() {
            Changes changes = decide(aUser().failedRegistration(2), false).changes();

            assertThat(changes.tokens()).isEmpty();
            assertThat(changes.users().single().registrationAttempts().failures())
                    .isEqualTo(2);
            assertThat(changes.users().single().passwordAttempts().failures()).isZero();
        }
    }

    @Nested
    class Suspended {

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void getsOneAnswerForRightAndWrongWithoutALook(boolean right) {
            Lazy<Boolean> comparison = Lazy.of(() -> right);

            Decision<ConfirmationFailure, BankingUser> decision = STEP.decide(
                    aUser().suspendedForConfirmation(6, NOW.minusSeconds(9)).build(), comparison, NOW);

            assertThat(decision.answer()).isEqualTo(Either.left(ConfirmationFailure.SUSPENDED));
            assertThat(decision.changes().users()).isEmpty();
            assertThat(decision.changes().events().map(AuditEvent::kind)).containsExactly(Kind.CONFIRMATION_REFUSED);
            assertThat(comparison.isEvaluated()).isFalse();
        }
    }

    private static Decision<ConfirmationFailure, BankingUser> decide(UserBuilder user, boolean right) {
        return STEP.decide(user.build(), Lazy.of(() -> right), NOW);
    }
}
