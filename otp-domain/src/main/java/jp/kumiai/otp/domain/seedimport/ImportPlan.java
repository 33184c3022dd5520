package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.util.function.Function;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.token.TokenKind;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.verification.Failures;
import jp.kumiai.otp.domain.version.Version;

/**
 * What importing a seed file would do: all of it or nothing, and never over a token that is there already. Immutable.
 *
 * @param reading what stands in the file
 * @param taken serial numbers of the file that a stored token has
 * @param expiryRule which expiry counts
 */
public record ImportPlan(SeedFileReading reading, Set<SerialNumber> taken, ExpiryRule expiryRule) {

    /** Which expiry counts, the one of the file or the one of the operator. */
    public enum ExpiryRule {
        /** The operator's for entries without one of their own. */
        WHERE_MISSING,
        /** The operator's for every entry: vendors fill the field with a placeholder. */
        EVERYWHERE
    }

    /** Vendors who do not know the expiry write the last day of the year before 32-bit clocks end. */
    public static final Instant PLACEHOLDERS_FROM = Instant.parse("2037-12-30T00:00:00Z");

    /** How long a token is assumed to work whose expiry the file does not tell: the life of its battery. */
    public static final Period ASSUMED_LIFE = Period.ofYears(5);

    /** At what time of day a token expires, on the wall clock in Tokyo, as in the manual's lists. */
    public static final LocalTime EXPIRY_TIME = LocalTime.of(8, 0);

    /** The expiry of a token imported at {@code now} of which nobody knows better. */
    public static Instant assumedExpiry(Instant now) {
        return BankTime.instantOf(
                BankTime.wallClock(now).toLocalDate().plus(ASSUMED_LIFE).atTime(EXPIRY_TIME));
    }

    /** True when every entry can be stored: none refused, none there already. */
    public boolean isAcceptable() {
        return reading.refused().isEmpty() && taken.isEmpty();
    }

    /** Entries whose serial number a stored token has, in the order of the file. */
    public List<ImportedKey> alreadyThere() {
        return reading.keys().filter(key -> taken.contains(key.serial()));
    }

    /** Entries without an expiry of their own, in the order of the file. */
    public List<ImportedKey> withoutExpiry() {
        return reading.keys().filter(key -> key.expiresAt().isEmpty());
    }

    /** Entries whose own expiry gives way to the operator's, in the order of the file. */
    public List<ImportedKey> overridden() {
        return expiryRule == ExpiryRule.EVERYWHERE
                ? reading.keys().filter(key -> key.expiresAt().isDefined())
                : List.empty();
    }

    /** Entries that keep an expiry of their own that looks like a placeholder, in the order of the file. */
    public List<ImportedKey> placeholders() {
        return expiryRule == ExpiryRule.EVERYWHERE
                ? List.empty()
                : reading.keys().filter(key -> key.expiresAt().exists(expiry -> !expiry.isBefore(PLACEHOLDERS_FROM)));
    }

    private Instant expiryOf(ImportedKey key, Instant expiryOfTheRest) {
        return expiryRule == ExpiryRule.EVERYWHERE
                ? expiryOfTheRest
                : key.expiresAt().getOrElse(expiryOfTheRest);
    }

    /**
     * The tokens to store.
     *
     * @param seal encrypts the seed of an entry
     * @param expiryOfTheRest for entries without an expiry of their own, or by the rule for all
     * @param lentTo the company that gets them at once; into stock when none
     */
    public List<Token> tokens(
            Function<ImportedKey, SealedSeed> seal, Instant expiryOfTheRest, Option<ContractId> lentTo) {
        DeviceState device = lentTo.isDefined() ? DeviceState.ON_LOAN : DeviceState.IN_STOCK;
        return reading.keys()
                .map(key -> new Token(
                        key.serial(),
                        TokenKind.HARDWARE,
                        seal.apply(key),
                        new CodeState(
                                key.parameters(),
                                Option.none(),
                                key.driftSteps(),
                                Failures.NONE,
                                Option.none(),
                                Option.none()),
                        expiryOf(key, expiryOfTheRest),
                        device,
                        lentTo,
                        Version.NEW));
    }
}
