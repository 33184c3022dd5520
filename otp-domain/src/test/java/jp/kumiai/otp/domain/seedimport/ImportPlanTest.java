package jp.kumiai.otp.domain.seedimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.seedimport.ImportPlan.ExpiryRule;
import jp.kumiai.otp.domain.seedimport.dialect.Dialect;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportPlanTest {

    /** 2026年09月30日 08時00分. */
    private static final Instant PRINTED = Instant.parse("2026-09-29T23:00:00Z");

    private static final Instant ASSUMED = Instant.parse("2031-09-29T23:00:00Z");
    private static final SealedSeed SEALED = SealedSeed.of(new byte[] {1});
    private static final ContractId COMPANY = new ContractId("K-0001");

    private static final ImportedKey PLAIN = key("11111111", Option.none(), 0);
    private static final ImportedKey PRINTED_AND_FAST = key("22222222", Option.some(PRINTED), 3);

    @Test
    void isAcceptableWhenNothingStandsAgainstIt() {
        assertThat(plan(List.empty(), HashSet.empty()).isAcceptable()).isTrue();
        assertThat(plan(List.empty(), HashSet.of(PLAIN.serial())).isAcceptable())
                .isFalse();
        assertThat(plan(List.of(refused()), HashSet.empty()).isAcceptable()).isFalse();
    }

    @Test
    @Tag("R16")
    void namesTheEntriesThatAStoredTokenHas() {
        assertThat(plan(List.empty(), HashSet.of(PLAIN.serial())).alreadyThere())
                .containsExactly(PLAIN);
    }

    @Test
    void namesTheEntriesWithoutAnExpiry() {
        assertThat(plan(List.empty(), HashSet.empty()).withoutExpiry()).containsExactly(PLAIN);
    }

    @Test
    void makesHardwareTokensInStock() {
        List<Token> tokens = plan(List.empty(), HashSet.empty()).tokens(key -> SEALED, ASSUMED, Option.none());

        assertThat(tokens.map(Token::serial)).containsExactly(PLAIN.serial(), PRINTED_AND_FAST.serial());
        assertThat(tokens.map(Token::kind)).containsOnly(TokenKind.HARDWARE);
        assertThat(tokens.map(Token::device)).containsOnly(DeviceState.IN_STOCK);
        assertThat(tokens.map(Token::expiresAt)).containsExactly(ASSUMED, PRINTED);
        assertThat(tokens.map(token -> token.codes().drift())).containsExactly(0, 3);
        assertThat(tokens.map(Token::seed)).containsOnly(SEALED);
    }

    @Test
    void makesTokensOnLoanToACompany() {
        List<Token> tokens = plan(List.empty(), HashSet.empty()).tokens(key -> SEALED, ASSUMED, Option.some(COMPANY));

        assertThat(tokens).allMatch(token -> token.isOnLoanTo(COMPANY));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-04-01T01:00:00Z, 2026-03-31T23:00:00Z",
        "2024-02-28T15:00:00Z, 2029-02-27T23:00:00Z",
        "2024-02-28T14:59:59Z, 2029-02-27T23:00:00Z"
    })
    void assumesFiveYearsFromTheDayInTokyo(Instant importedAt, Instant expiresAt) {
        assertThat(ImportPlan.assumedExpiry(importedAt)).isEqualTo(expiresAt);
    }

    @Nested
    class OverridingTheExpiry {

        private static final ImportedKey PLACEHOLDER =
                key("33333333", Option.some(Instant.parse("2037-12-30T00:00:00Z")), 0);
        private static final ImportedKey JUST_BEFORE =
                key("44444444", Option.some(Instant.parse("2037-12-29T23:59:59.999Z")), 0);

        @Test
        void givesEveryTokenTheOperatorsExpiryWhenAsked() {
            ImportPlan plan = plan(ExpiryRule.EVERYWHERE);

            assertThat(plan.tokens(key -> SEALED, ASSUMED, Option.none()).map(Token::expiresAt))
                    .containsOnly(ASSUMED);
            assertThat(plan.overridden()).containsExactly(PLACEHOLDER, JUST_BEFORE);
            assertThat(plan.placeholders()).isEmpty();
        }

        @Test
        void namesTheEntriesWhoseExpiryLooksLikeAPlaceholder() {
            assertThat(plan(ExpiryRule.WHERE_MISSING).placeholders()).containsExactly(PLACEHOLDER);
            assertThat(plan(ExpiryRule.WHERE_MISSING).overridden()).isEmpty();
        }

        private static ImportPlan plan(ExpiryRule rule) {
            return new ImportPlan(reading(List.empty(), PLAIN, PLACEHOLDER, JUST_BEFORE), HashSet.empty(), rule);
        }
    }

    private static ImportPlan plan(List<RefusedEntry> refused, Set<SerialNumber> taken) {
        return new ImportPlan(reading(refused, PLAIN, PRINTED_AND_FAST), taken, ExpiryRule.WHERE_MISSING);
    }

    private static SeedFileReading reading(List<RefusedEntry> refused, ImportedKey... keys) {
        return new SeedFileReading(
                Dialect.of(Dialect.Shape.SERIAL_SECRET_STEP), List.of(keys), refused, TreeMap.empty());
    }

    private static RefusedEntry refused() {
        return new RefusedEntry(3, "7810641", RefusedEntry.Reason.BAD_SERIAL, Option.none());
    }

    private static ImportedKey key(String serial, Option<Instant> expiresAt, int drift) {
        return new ImportedKey(
                1,
                new SerialNumber(serial),
                serial,
                TotpParameters.STANDARD,
                Seed.of(new byte[20]).get(),
                expiresAt,
                drift);
    }
}
