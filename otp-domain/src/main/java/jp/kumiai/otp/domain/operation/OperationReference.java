package jp.kumiai.otp.domain.operation;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.text.Characters;

/**
 * The caller's own name of what is authorised, a transfer's number for instance: 1 to 64 visible ASCII characters. It is
 * kept and given back and never looked into. Not secret. Immutable.
 *
 * <p>Source: rule R38.
 */
public record OperationReference(String value) {

    public static final int MAX_LENGTH = 64;

    public OperationReference {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("a reference has 1 to 64 visible ASCII characters");
        }
    }

    /** The reference of exactly these characters, or none. */
    public static Option<OperationReference> parse(String text) {
        return Option.when(isWellFormed(text), () -> new OperationReference(text));
    }

    private static boolean isWellFormed(String text) {
        return !text.isEmpty() && text.length() <= MAX_LENGTH && Characters.areAll(text, c -> c > ' ' && c < 0x7f);
    }
}
