package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Base64;
import java.util.HexFormat;
import jp.kumiai.otp.domain.totp.Seed;

/** Turns the text of a secret into bytes and the bytes into a {@link Seed}. Nothing here keeps or shows the text. */
final class SecretText {

    private SecretText() {}

    /** Hexadecimal digits of either case, two per byte. */
    static Either<RefusedEntry.Reason, byte[]> fromHex(String text) {
        try {
            return Either.right(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException e) {
            return Either.left(RefusedEntry.Reason.BAD_SECRET);
        }
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
