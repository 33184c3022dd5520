package jp.kumiai.otp.domain.registration;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.registration.RegistrationFailure.AlreadyUsed;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NextCodeNeeded;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.testkit.UserBuilder;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import jp.kumiai.otp.domain.verification.PendingResynchronisation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** BLG3020 with a token whose clock is off. */
@Tag("R3a")
class ClockOffRegistrationTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");
    private static final VirtualToken FOB = VirtualToken.exact("12345678");
    private static final RegistrationStep STEP =
            new RegistrationStep(new CodeVerifier(Totp.standard(), CodePolicy.STANDARD), 6);

    @Test
    void isAskedForItsNextCodeUncounted() {
        Decision<RegistrationFailure, Session> decision = register(aUser(), fob(), FOB.codeAt(NOW, -3));

        assertThat(decision.answer()).isEqualTo(Either.left(new NextCodeNeeded(60)));
        assertThat(decision.changes().users()).isEmpty();
        assertThat(decision.changes().tokens().single().codes().pending().map(PendingResynchronisation::first))
                .contains(new TimeStep(FOB.stepAt(NOW).value() - 3));
        assertThat(decision.changes().events().single().facts().get("offset")).contains("-3");
    }

    @Test
    @Tag("R19a")
    void endsItsWaitingByAWrongCodeThatCountsOnTheUser() {
        long step = FOB.stepAt(NOW).value();

        Changes changes = register(aUser(), fob().waitingForTheCodeAfter(step - 3, step + 2), FOB.wrongCodeAt(NOW))
                .changes();

        assertThat(changes.tokens().single().codes().pending()).isEmpty();
        assertThat(changes.tokens().single().codes().failures().consecutive()).isZero();
        assertThat(changes.users().single().registrationAttempts().failures()).isEqualTo(1);
    }

    @Test
    @Tag("R5")
    void isToldOfACodeThatIsUsedUpThoughItIsOutsideTheWindow() {
        long step = FOB.stepAt(NOW).value();

        assertThat(register(aUser(), fob().usedUpTo(step), FOB.codeAt(NOW, -9)).answer())
                .isEqualTo(Either.left(new AlreadyUsed(60)));
    }

    private static Decision<RegistrationFailure, Session> register(
            UserBuilder builder, TokenBuilder token, OneTimePassword entered) {
        BankingUser user = builder.build();
        SessionStanding at = new SessionStanding(
                aSessionOf(user).at(SessionStage.REGISTRATION_REQUIRED).build(),
                new Standing(user, aContract().build(), Option.none()));
        return STEP.decide(
                at,
                FOB.serial(),
                Option.some(new Candidate(token.build(), FOB.seed())),
                entered,
                SessionBuilder.keyNumber(2),
                NOW);
    }

    private static TokenBuilder fob() {
        return aToken().numbered(FOB.serial()).onLoanTo(ContractBuilder.NUMBER);
    }
}
