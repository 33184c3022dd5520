package jp.kumiai.otp.application.softwaretoken;

import java.security.SecureRandom;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.Seed;

/** Draws software tokens from the JDK's cryptographic random source. Thread-safe. */
public final class RandomSoftwareTokenBlanks implements SoftwareTokenBlanks {

    private static final String PREFIX = "99";
    private static final int SEED_BYTES = 20;

    private final SecureRandom random;

    public RandomSoftwareTokenBlanks(SecureRandom random) {
        this.random = random;
    }

    @Override
    public Blank next() {
        return new Blank(serial(), seed());
    }

    private SerialNumber serial() {
        StringBuilder digits = new StringBuilder(PREFIX);
        while (digits.length() < SerialNumber.MAX_LENGTH) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return new SerialNumber(digits.toString());
    }

    private Seed seed() {
        byte[] secret = new byte[SEED_BYTES];
        random.nextBytes(secret);
        try {
            return Seed.of(secret).getOrElseThrow(() -> new IllegalStateException("160 bits are enough"));
        } finally {
            Seed.wipe(secret);
        }
    }
}
