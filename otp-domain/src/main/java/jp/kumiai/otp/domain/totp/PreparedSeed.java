package jp.kumiai.otp.domain.totp;

import io.vavr.collection.List;

/**
 * A seed made ready once for many codes: for a caller who keeps it between two verifications of the same token, and for
 * searches of hundreds of steps. It answers what {@link Totp} answers, in about two thirds of the time.
 *
 * <p><b>Security guarantees.</b> As {@link Totp}: the whole window, in constant time. It is as secret as the seed, since
 * whoever has it can make the token's codes; it never prints, and there is no way back to the seed's bytes. It stays in
 * memory as long as the caller keeps it. It builds the HMAC from the JVM's hash functions, so where the HMAC itself has to
 * be a validated module's or a hardware module's, {@link Totp#with} is the way.
 *
 * <p>Immutable, thread-safe.
 */
public final class PreparedSeed {

    private final AbsorbedPads hmac;
    private final TotpParameters parameters;

    private PreparedSeed(AbsorbedPads hmac, TotpParameters parameters) {
        this.hmac = hmac;
        this.parameters = parameters;
    }

    /**
     * This seed, ready for codes of this kind.
     *
     * @throws IllegalStateException when the JVM has no such hash, or one that cannot be copied
     */
    public static PreparedSeed of(Seed seed, TotpParameters parameters) {
        byte[] secret = seed.reveal();
        try {
            return new PreparedSeed(new AbsorbedPads(parameters.algorithm(), secret), parameters);
        } finally {
            Seed.wipe(secret);
        }
    }

    /** The code that the token shows during {@code step}. */
    public OneTimePassword generate(TimeStep step) {
        return codes().at(step);
    }

    /** All steps of the window whose code is {@code entered}, the smallest first; empty when none is. */
    public List<TimeStep> stepsMatching(StepWindow window, OneTimePassword entered) {
        return codes().matching(window, entered);
    }

    private Codes codes() {
        return new Codes(hmac, parameters);
    }

    @Override
    public String toString() {
        return "PreparedSeed[redacted]";
    }
}
