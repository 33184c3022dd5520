package jp.kumiai.otp.domain.request;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.text.AsciiWord;

/**
 * The name a caller gives to one request, so that asking again is not acting again: 1 to 64 ASCII letters, digits,
 * {@code . _ -}. Not secret. Immutable.
 *
 * <p>Source: rule R37a.
 */
public record RequestId(String value) {

    public static final int MAX_LENGTH = 64;

    public RequestId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("a request ID has 1 to 64 letters, digits or . _ -");
        }
    }

    /** The ID of exactly these characters, or none. */
    public static Option<RequestId> parse(String text) {
        return Option.when(isWellFormed(text), () -> new RequestId(text));
    }

    private static boolean isWellFormed(String text) {
        return AsciiWord.isOf(text, 1, MAX_LENGTH, "._-");
    }
}
