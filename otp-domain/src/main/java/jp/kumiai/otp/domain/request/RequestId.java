package jp.kumiai.otp.domain.request;

import io.vavr.control.Option;

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
        return !text.isEmpty() && text.length() <= MAX_LENGTH && text.chars().allMatch(RequestId::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || "._-".indexOf(c) >= 0;
    }
}
