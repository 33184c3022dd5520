package jp.kumiai.otp.domain.seedimport.serial;

/** A text that a matcher may look at a bounded number of times. To be used by one thread. */
final class CountedText implements CharSequence {

    /** A serial number of 64 characters needs a few hundred; this takes about a millisecond. */
    static final int MAX_LOOKS = 100_000;

    private final String text;
    private int looks;

    CountedText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        looks++;
        if (looks > MAX_LOOKS) {
            throw new LookedAtTooOften();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Ends a match that would not end by itself; it never leaves the package. */
    static final class LookedAtTooOften extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LookedAtTooOften() {
            super("the pattern looks at the text too often", null, false, false);
        }
    }
}
