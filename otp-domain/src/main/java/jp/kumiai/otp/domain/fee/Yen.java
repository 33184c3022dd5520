package jp.kumiai.otp.domain.fee;

/**
 * An amount in yen, tax included: zero or more, no fractions. A sum that leaves the range of a long throws an
 * {@link ArithmeticException}. Immutable.
 */
public record Yen(long amount) implements Comparable<Yen> {

    public static final Yen ZERO = new Yen(0);

    private static final long TAX_PERCENT = 10;
    private static final long GROSS_PERCENT = 100 + TAX_PERCENT;

    public Yen {
        if (amount < 0) {
            throw new IllegalArgumentException("an amount is never negative: " + amount);
        }
    }

    public boolean isZero() {
        return amount == 0;
    }

    /**
     * The sum.
     *
     * @throws ArithmeticException beyond the range of a long
     */
    public Yen plus(Yen other) {
        return new Yen(Math.addExact(amount, other.amount));
    }

    /**
     * So many times this amount.
     *
     * @param factor zero or more
     * @throws ArithmeticException beyond the range of a long
     * @throws IllegalArgumentException for a negative amount
     */
    public Yen times(long factor) {
        return new Yen(Math.multiplyExact(amount, factor));
    }

    /** F13: the consumption tax (消費税, 10 %) within this amount, rounded down: {@code floor(amount × 10 / 110)}. */
    public Yen includedTax() {
        return new Yen(Math.multiplyExact(amount, TAX_PERCENT) / GROSS_PERCENT);
    }

    @Override
    public int compareTo(Yen other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return amount + " yen";
    }
}
