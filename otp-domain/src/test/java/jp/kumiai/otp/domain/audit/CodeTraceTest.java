package jp.kumiai.otp.domain.audit;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Map;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import jp.kumiai.otp.domain.verification.Judgement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator is told of why a code was taken or not. */
@Tag("R5")
class CodeTraceTest {

    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");
    private static final VirtualToken TOKEN = VirtualToken.exact("12345678");
    private static final long OURS = TOKEN.stepAt(NOW).value();

    @Test
    @Tag("R4")
    void namesTheStepsOffOfAnAcceptedCode() {
        assertThat(trace(aToken().usedUpTo(OURS - 9).drifting(1).failed(2, 8), code(2))
                        .toJavaMap())
                .containsEntry("rule", "R4")
                .containsEntry("offset", "2")
                .containsEntry("drift", "1")
                .containsEntry("watermark", String.valueOf(OURS - 9))
                .containsEntry("failures", "0")
                .containsEntry("lifetimeFailures", "8");
    }

    @Test
    @Tag("R3a")
    void namesTheRuleOfTheSecondCodeAndTheDriftBeforeIt() {
        assertThat(trace(aToken().waitingForTheCodeAfter(OURS + 4, OURS + 2), code(5))
                        .toJavaMap())
                .containsEntry("rule", "R3a")
                .containsEntry("offset", "5")
                .containsEntry("drift", "0")
                .doesNotContainKey("watermark");
    }

    @Test
    @Tag("R3a")
    void namesTheStepsOffOfAFirstCode() {
        assertThat(trace(aToken(), code(-7)).toJavaMap())
                .containsEntry("rule", "R3a")
                .containsEntry("offset", "-7");
    }

    @Test
    void namesTheStepsOffOfAUsedCode() {
        assertThat(trace(aToken().usedUpTo(OURS), code(-1)).toJavaMap())
                .containsEntry("rule", "R5")
                .containsEntry("offset", "-1");
    }

    @Test
    @Tag("R17")
    void countsAWrongCodeAndKnowsNoStepForIt() {
        assertThat(trace(aToken().failed(2, 8), TOKEN.wrongCodeAt(NOW)).toJavaMap())
                .containsEntry("rule", "R17")
                .containsEntry("failures", "3")
                .containsEntry("lifetimeFailures", "9")
                .doesNotContainKey("offset");
    }

    @Test
    @Tag("R19")
    @Tag("R2a")
    void namesTheRuleByWhichACodeWasNotLookedAt() {
        OneTimePassword eight = OneTimePassword.parse("12345678").get();

        assertThat(trace(aToken().suspendedAt(NOW), code(0)).get("rule")).contains("R19");
        assertThat(trace(aToken(), eight).get("rule")).contains("R2a");
        assertThat(trace(aToken().suspendedAt(NOW), code(0)).get("offset")).isEmpty();
    }

    @Test
    void namesNoCode() {
        assertThat(trace(aToken(), code(0)).toString()).doesNotContain(code(0).reveal());
    }

    private static Map<String, String> trace(TokenBuilder token, OneTimePassword entered) {
        CodeState before = token.build().codes();
        Judgement judgement =
                new CodeVerifier(Totp.standard(), CodePolicy.STANDARD).judge(before, TOKEN.seed(), entered, NOW);
        AuditEvent event = AuditEvent.ofCustomer(NOW, Kind.CODE_REFUSED, ContractBuilder.NUMBER, new LoginId("hanako"));
        return CodeTrace.of(event, before, judgement).facts();
    }

    private static OneTimePassword code(int offset) {
        return TOKEN.codeOf(OURS + offset);
    }
}
