package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import jp.kumiai.otp.domain.totp.Seed;

/** Turns the text of a secret into bytes and the bytes into a {@link Seed}. Nothing here keeps or shows the text. */
final class SecretText {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private SecretText() {}

    /** Hexadecimal digits of either case, two per byte. */
    static Either<RefusedEntry.Reason, byte[]> fromHex(String text) {
        try {
            return Either.right(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException e) {
            return Either.left(RefusedEntry.Reason.BAD_SECRET);
        }
    }

    /** Base32 (RFC 4648 section 6) in either case, with or without padding; blanks between groups mean nothing. */
    static Either<RefusedEntry.Reason, byte[]> fromBase32(String text) {
        String digits = text.replace(" ", "").replaceAll("={0,6}$", "").toUpperCase(Locale.ROOT);
        byte[] bytes = new byte[digits.length() * 5 / 8];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = BASE32.indexOf(digits.charAt(i));
            if (value < 0) {
                Seed.wipe(bytes);
                return Either.left(RefusedEntry.Reason.BAD_SECRET);
            }
            bits = bits << 5 | value;
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes[at++] = (byte) (bits >> held);
                bits &= (1 << held) - 1;
            }
        }
        return Either.right(bytes);
    }

    /** The bytes of an xs:base64Binary, in which white space means nothing; none when it is no Base64. */
    static Option<byte[]> fromBase64(String text) {
        try {
            return Option.some(Base64.getDecoder().decode(text.replaceAll("[ \t\r\n]", "")));
        } catch (IllegalArgumentException e) {
            return Option.none();
        }
    }

    /** The seed of these bytes, which are overwritten. */
    static Either<RefusedEntry.Reason, Seed> seedOf(byte[] bytes) {
        try {
            return Seed.of(bytes)
                    .toEither(
                            bytes.length < Seed.MIN_BYTES
                                    ? RefusedEntry.Reason.SECRET_TOO_SHORT
                                    : RefusedEntry.Reason.SECRET_TOO_LONG);
        } finally {
            Seed.wipe(bytes);
        }
    }
}
