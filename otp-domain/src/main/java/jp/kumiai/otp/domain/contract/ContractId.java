package jp.kumiai.otp.domain.contract;

import io.vavr.control.Option;

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
        return !text.isEmpty() && text.length() <= MAX_LENGTH && text.chars().allMatch(ContractId::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
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
