package jp.kumiai.otp.domain.contract;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.text.AsciiWord;

/**
 * The number of a company's contract (契約法人): 1 to 20 ASCII letters, digits and hyphens. Not secret. Immutable.
 *
 * <p>It is the natural partition of everything stored: no act ever touches two contracts' rows.
 */
public record ContractId(String value) implements Comparable<ContractId> {

    public static final int MAX_LENGTH = 20;

    public ContractId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("a contract number has 1 to 20 letters, digits or hyphens");
        }
    }

    public static Option<ContractId> parse(String text) {
        return Option.when(isWellFormed(text), () -> new ContractId(text));
    }

    private static boolean isWellFormed(String text) {
        return AsciiWord.isOf(text, 1, MAX_LENGTH, "-");
    }

    @Override
    public int compareTo(ContractId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
