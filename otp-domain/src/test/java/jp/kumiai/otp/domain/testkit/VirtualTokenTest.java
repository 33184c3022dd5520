package jp.kumiai.otp.domain.testkit;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.domain.authentication.CodeCheck;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;
import jp.kumiai.otp.domain.verification.CodeRefusal.Mismatch;
import jp.kumiai.otp.domain.verification.CodeRefusal.Suspended;
import jp.kumiai.otp.domain.verification.CodeVerifier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtualTokenTest {

    /** 10:00:00 in Tokyo exactly, the first second of a step. */
    private static final Instant NOW = Instant.parse("2021-04-01T01:00:00Z");

    private static final VirtualToken EXACT = VirtualToken.exact("12345678");

    @ParameterizedTest(name = "{0} ppm after {1} days: {2} ms")
    @CsvSource({"0, 365, 0", "1, 1, 86", "10, 365, 315360", "-10, 365, -315360", "20, 730, 1261440"})
    void isOffByItsPpmTimesItsAge(double ppm, int days, long millis) {
        VirtualToken token = EXACT.drifting(ppm, Duration.ofDays(days), NOW);

        assertThat(Duration.between(NOW, token.clockAt(NOW)).toMillis()).isEqualTo(millis);
    }

    @Test
    void showsTheCodeOfItsOwnClock() {
        VirtualToken ahead = EXACT.setAhead(Duration.ofSeconds(60));

        assertThat(ahead.codeAt(NOW).matches(EXACT.codeAt(NOW, 1))).isTrue();
        assertThat(ahead.codeAt(NOW).matches(EXACT.codeAt(NOW))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void expiresAtTheInstantOnItsBack(long millis, boolean expired) {
        assertThat(EXACT.expiringAt(NOW).isExpired(NOW.plusMillis(millis))).isEqualTo(expired);
    }

    @Test
    void neverPrintsItsSeed() {
        assertThat(EXACT.toString()).contains("12345678", "Seed[redacted]").doesNotContain("the seed of");
    }

    @Nested
    class InTwoHands {

        private static final CodeCheck CHECK = new CodeCheck(new CodeVerifier(Totp.standard(), CodePolicy.STANDARD));

        private final BankingUser hanako =
                aUser().loggingInAs("hanakodt").using("12345678", NOW).build();
        private final BankingUser jiro =
                aUser().loggingInAs("jirodt").using("12345678", NOW).build();
        private final Token lent =
                aToken().of(EXACT).onLoanTo(ContractBuilder.NUMBER).build();

        @Test
        @Tag("R4")
        @Tag("R5")
        void aCodeOfOneHolderIsUsedForTheOther() {
            Token used = check(hanako, lent, EXACT.codeAt(NOW), NOW).answer().get();

            assertThat(check(jiro, used, EXACT.codeAt(NOW), NOW).answer().getLeft())
                    .isEqualTo(new CodeRefused(new AlreadyUsed(60)));
            assertThat(check(jiro, used, EXACT.codeAt(NOW.plusSeconds(60)), NOW.plusSeconds(60))
                            .answer()
                            .isRight())
                    .isTrue();
        }

        @Test
        @Tag("R17")
        @Tag("R18")
        void failuresOfBothCountTogetherAndTheSuspensionHoldsForBoth() {
            Token failed = lent;
            for (BankingUser user : new BankingUser[] {hanako, jiro, hanako, jiro, hanako}) {
                failed = wrong(user, failed).changes().tokens().get(0);
            }

            Decision<VerificationFailure, Token> sixth = wrong(jiro, failed);

            assertThat(sixth.answer().getLeft()).isEqualTo(new CodeRefused(new Mismatch(true)));
            Token suspended = sixth.changes().tokens().get(0);
            assertThat(check(hanako, suspended, EXACT.codeAt(NOW), NOW).answer().getLeft())
                    .isEqualTo(new CodeRefused(new Suspended()));
        }

        private static Decision<VerificationFailure, Token> wrong(BankingUser user, Token token) {
            return check(user, token, EXACT.wrongCodeAt(NOW), NOW);
        }

        private static Decision<VerificationFailure, Token> check(
                BankingUser user, Token token, OneTimePassword code, Instant now) {
            return CHECK.check(user, token, EXACT.seed(), code, "LOGIN", now);
        }
    }
}
