package jp.kumiai.otp.application.sealing;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import jp.kumiai.otp.application.seed.SeedKey;
import jp.kumiai.otp.domain.sealing.TrailSeal;

/**
 * Makes seals and tells whether one is true, by HMAC-SHA-256 (RFC 2104) under a key of its own, derived from that of the
 * seeds: whoever can write to the store and has no key can make none. Thread-safe; it does not print.
 */
public final class SealingKey {

    private static final String FORMAT = "otp-trail-seal/1";

    /** What the first seal has before it. */
    private static final String NOTHING_BEFORE = "";

    private final SecretKey key;

    private SealingKey(SecretKey key) {
        this.key = key;
    }

    /** The key that every node with this key of seeds has. */
    public static SealingKey derivedFrom(SeedKey seeds) {
        return new SealingKey(seeds.derivedFor("audit trail seals/1"));
    }

    /**
     * This seal with its MAC, whatever it had for one.
     *
     * @param before the seal before it; none for the first
     */
    public TrailSeal seal(Option<TrailSeal> before, TrailSeal open) {
        return new TrailSeal(
                open.number(), open.since(), open.until(), open.events(), open.removedBefore(), mac(before, open));
    }

    /** Whether it was made with this key, and nothing of it or of the MAC of the seal before it was changed since then. */
    public boolean made(TrailSeal seal, Option<TrailSeal> before) {
        return MessageDigest.isEqual(ascii(mac(before, seal)), ascii(seal.mac()));
    }

    private String mac(Option<TrailSeal> before, TrailSeal seal) {
        String sealed = String.join(
                "\n",
                FORMAT,
                before.map(TrailSeal::mac).getOrElse(NOTHING_BEFORE),
                String.valueOf(seal.number()),
                seal.since().toString(),
                seal.until().toString(),
                String.valueOf(seal.events().count()),
                text(seal.events().oldest()),
                text(seal.removedBefore()),
                seal.events().digest());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(ascii(sealed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    private static String text(Option<Instant> instant) {
        return instant.map(Instant::toString).getOrElse("");
    }

    /** Non-ASCII characters, which only a changed seal has, become question marks: no seal is true that has one. */
    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
