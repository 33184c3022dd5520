package jp.kumiai.otp.domain.resynchronisation;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two codes read over the counter. */
@Tag("R3a")
class ResynchronisationStepTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");
    private static final VirtualToken TOKEN = VirtualToken.exact("12345678");
    private static final Counter COUNTER = new Counter("teller7", "F-2021-0045");
    private static final ResynchronisationStep STEP =
            new ResynchronisationStep(new CodeVerifier(Totp.standard(), CodePolicy.STANDARD));

    @Test
    void storesTheDriftThatTheyProve() {
        Decision<ResynchronisationFailure, Resynchronised> decision = decide(lent().drifting(-2), 47, 48);
        Token token = decision.changes().tokens().single();

        assertThat(decision.answer()).isEqualTo(Either.right(new Resynchronised(TOKEN.serial(), -2, 48, false)));
        assertThat(token.codes().drift()).isEqualTo(48);
        assertThat(token.codes().watermark().map(step -> step.value()))
                .contains(TOKEN.stepAt(NOW).value() + 48);
    }

    @Test
    void isAuditedWithTheFormAndBothDrifts() {
        AuditEvent event =
                decide(lent().drifting(-2), 47, 48).changes().events().single();

        assertThat(event.kind()).isEqualTo(Kind.TOKEN_RESYNCHRONISED);
        assertThat(event.actor()).isEqualTo(Actor.bank("teller7"));
        assertThat(event.serial()).contains(TOKEN.serial());
        assertThat(event.facts().toJavaMap())
                .containsEntry("form", "F-2021-0045")
                .containsEntry("driftBefore", "-2")
                .containsEntry("driftAfter", "48");
    }

    @Test
    @Tag("R19")
    void leavesASuspensionAndSaysSo() {
        Decision<ResynchronisationFailure, Resynchronised> decision =
                decide(lent().failed(6, 6).suspendedAt(NOW), 47, 48);

        assertThat(decision.answer().get().suspended()).isTrue();
        assertThat(decision.changes().tokens().single().codes().isSuspended()).isTrue();
    }

    @Test
    void changesAndCountsNothingWhenTheyProveNothing() {
        Decision<ResynchronisationFailure, Resynchronised> decision = decide(lent(), 47, 49);

        assertThat(decision.answer()).isEqualTo(Either.left(ResynchronisationFailure.NOT_CONSECUTIVE));
        assertThat(decision.changes().tokens()).isEmpty();
        assertThat(decision.changes().events().map(AuditEvent::kind)).containsExactly(Kind.RESYNCHRONISATION_REFUSED);
    }

    @ParameterizedTest
    @EnumSource(DeviceState.class)
    void isDoneWhereverTheTokenIs(DeviceState device) {
        assertThat(decide(lent().in(device), 47, 48).answer().isRight()).isTrue();
    }

    private static Decision<ResynchronisationFailure, Resynchronised> decide(
            TokenBuilder token, int first, int second) {
        return STEP.decide(
                token.build(), TOKEN.seed(), TOKEN.codeAt(NOW, first), TOKEN.codeAt(NOW, second), COUNTER, NOW);
    }

    private static TokenBuilder lent() {
        return aToken().numbered("12345678").onLoanTo(ContractBuilder.NUMBER);
    }
}
