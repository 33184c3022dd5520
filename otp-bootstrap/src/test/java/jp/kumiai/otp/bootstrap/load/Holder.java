package jp.kumiai.otp.bootstrap.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.user.LoginId;

/**
 * One of very many users of a load, each with a key fob of their own and logged in: all that is theirs follows from a
 * number, from 0.
 */
record Holder(int number) {

    private static final int SEED_BYTES = 20;

    SerialNumber serial() {
        return new SerialNumber(String.format(Locale.ROOT, "%012d", 100_000_000_000L + number));
    }

    LoginId loginId() {
        return new LoginId(String.format(Locale.ROOT, "load%08d", number));
    }

    Seed seed() {
        return Seed.of(Arrays.copyOf(sha256("seed " + number), SEED_BYTES)).get();
    }

    SessionId session() {
        return SessionId.of(sha256("session " + number));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
