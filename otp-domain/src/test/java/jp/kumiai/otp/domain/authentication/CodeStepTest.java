package jp.kumiai.otp.domain.authentication;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.authentication.VerificationFailure.NotExpected;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenExpired;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenWithdrawn;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStage;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodeStepTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");
    private static final TimeStep NOW_STEP = TimeStep.at(NOW, 60);
    private static final Seed SEED =
            Seed.of("twenty bytes of seed".getBytes(StandardCharsets.US_ASCII)).get();
    private static final OneTimePassword RIGHT = codeOf(NOW_STEP);
    private static final OneTimePassword WRONG = codeOf(new TimeStep(NOW_STEP.value() + 100));
    private static final CodeStep STEP = new CodeStep(new CodeVerifier(Totp.standard(), CodePolicy.STANDARD));
    private static final SessionKey NEXT = SessionBuilder.keyNumber(2);

    private final BankingUser user =
            aUser().using("12345678", NOW.minusSeconds(86_400)).build();
    private final Session session =
            aSessionOf(user).openedAt(NOW.minusSeconds(30)).build();

    @Test
    @Tag("R14")
    void letsTheUserInUnderANewKey() {
        Decision<VerificationFailure, Session> decision = decide(lent(), RIGHT);
        Session next = decision.answer().get();

        assertThat(next.key()).isEqualTo(NEXT);
        assertThat(next.stage()).isEqualTo(SessionStage.AUTHENTICATED);
        assertThat(next.openedAt()).isEqualTo(session.openedAt());
        assertThat(decision.changes().sessions()).containsExactly(next);
        assertThat(decision.changes().endedSessions()).containsExactly(session);
    }

    @Test
    @Tag("R4")
    void consumesTheCodeInTheSameChange() {
        Changes changes = decide(lent(), RIGHT).changes();

        assertThat(changes.tokens().head().codes().watermark()).contains(NOW_STEP);
        assertThat(changes.events().map(AuditEvent::kind)).containsExactly(Kind.CODE_ACCEPTED);
    }

    @Test
    @Tag("R17")
    void countsAWrongCodeOnTheTokenAndLeavesTheSession() {
        Decision<VerificationFailure, Session> decision = decide(lent(), WRONG);

        assertThat(decision.answer().getLeft()).isEqualTo(new CodeRefused(new CodeRefusal.Mismatch(false)));
        assertThat(decision.changes().tokens().head().codes().failures().consecutive())
                .isEqualTo(1);
        assertThat(decision.changes().users()).isEmpty();
        assertThat(decision.changes().sessions()).isEmpty();
        assertThat(decision.changes().endedSessions()).isEmpty();
    }

    @Test
    @Tag("R18")
    void tellsTheAuditTrailWhenTheTokenIsSuspended() {
        Changes changes = decide(lent().failed(5, 5), WRONG).changes();

        assertThat(changes.tokens().head().codes().isSuspended()).isTrue();
        assertThat(changes.events().map(AuditEvent::kind)).containsExactly(Kind.TOKEN_SUSPENDED, Kind.CODE_REFUSED);
    }

    @Test
    @Tag("R19")
    void changesNothingOfASuspendedToken() {
        Decision<VerificationFailure, Session> decision = decide(lent().suspendedAt(NOW), RIGHT);

        assertThat(decision.answer().getLeft()).isEqualTo(new CodeRefused(new CodeRefusal.Suspended()));
        assertThat(decision.changes().tokens()).isEmpty();
        assertThat(decision.changes().events().map(AuditEvent::kind)).containsExactly(Kind.CODE_REFUSED);
    }

    @Test
    @Tag("R5")
    void tellsWhenTheNextCodeAppearsAfterAUsedOne() {
        Decision<VerificationFailure, Session> decision = decide(lent().usedUpTo(NOW_STEP.value()), RIGHT);

        assertThat(decision.answer().getLeft()).isEqualTo(new CodeRefused(new CodeRefusal.AlreadyUsed(60)));
        assertThat(decision.changes().tokens()).isEmpty();
    }

    @ParameterizedTest
    @Tag("R33")
    @Tag("R34")
    @CsvSource({"-1, true", "0, true", "1, false"})
    void letsNobodyInFromTheInstantOfExpiryOn(int secondsToExpiry, boolean refused) {
        Instant expiry = NOW.plusSeconds(secondsToExpiry);
        Decision<VerificationFailure, Session> decision = decide(lent().expiringAt(expiry), RIGHT);

        assertThat(decision.answer().swap().toOption()).isEqualTo(Option.when(refused, new TokenExpired(expiry)));
        assertThat(decision.changes().tokens().isEmpty()).isEqualTo(refused);
    }

    @ParameterizedTest
    @Tag("R16a")
    @EnumSource(value = DeviceState.class, mode = EnumSource.Mode.EXCLUDE, names = "ON_LOAN")
    void letsNobodyInWithADeviceThatIsNotOnLoan(DeviceState elsewhere) {
        Decision<VerificationFailure, Session> decision = decide(lent().in(elsewhere), RIGHT);

        assertThat(decision.answer().getLeft()).isEqualTo(new TokenWithdrawn());
        assertThat(decision.changes().tokens()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = SessionStage.class, mode = EnumSource.Mode.EXCLUDE, names = "OTP_REQUIRED")
    void looksAtNoCodeThatItDidNotAskFor(SessionStage stage) {
        Session elsewhere = aSessionOf(user).at(stage).openedAt(NOW).build();
        Token token = lent().build();

        Decision<VerificationFailure, Session> decision =
                STEP.decide(standing(elsewhere, token), token, SEED, RIGHT, NEXT, NOW);

        assertThat(decision).isEqualTo(Decision.refuse(new NotExpected()));
    }

    @Test
    void tellsTheAuditTrailNoCode() {
        assertThat(decide(lent(), RIGHT).changes().events().toString()).doesNotContain(RIGHT.reveal());
        assertThat(decide(lent(), WRONG).changes().events().toString()).doesNotContain(WRONG.reveal());
    }

    private Decision<VerificationFailure, Session> decide(TokenBuilder builder, OneTimePassword entered) {
        Token token = builder.build();
        return STEP.decide(standing(session, token), token, SEED, entered, NEXT, NOW);
    }

    private SessionStanding standing(Session at, Token token) {
        return new SessionStanding(at, new Standing(user, aContract().build(), Option.some(token)));
    }

    private static TokenBuilder lent() {
        return aToken().numbered("12345678").onLoanTo(ContractBuilder.NUMBER);
    }

    private static OneTimePassword codeOf(TimeStep step) {
        return Totp.standard().generate(SEED, TotpParameters.STANDARD, step);
    }
}
