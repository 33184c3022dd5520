package jp.kumiai.otp.domain.verification;

/**
 * Why a well-formed code was not accepted. Each is an answer, not a fault, and its state is stored like a success.
 *
 * <p>Facts, never sentences: the words a person reads are written in the HTTP adapter. Immutable, whichever it is.
 */
public sealed interface CodeRefusal {

    /** Every reason, for an exhaustive switch without a default. */
    enum Code {
        SUSPENDED,
        WRONG_LENGTH,
        MISMATCH,
        NEXT_CODE_NEEDED,
        ALREADY_USED
    }

    Code code();

    /** R19: the token is suspended; the code was not looked at, nothing was consumed or counted. */
    record Suspended() implements CodeRefusal {
        @Override
        public Code code() {
            return Code.SUSPENDED;
        }
    }

    /**
     * R2a: digits, but not as many as this token shows; no HMAC was computed, nothing was counted.
     *
     * @param expectedDigits length of this token's codes
     */
    record WrongLength(int expectedDigits) implements CodeRefusal {
        @Override
        public Code code() {
            return Code.WRONG_LENGTH;
        }
    }

    /**
     * R3a: the code is right for a clock that is off by more than the window; the token's next code will prove it.
     * Nothing was consumed or counted.
     *
     * @param secondsUntilNextCode by our clock, 1 to the length of a step inclusive
     */
    record NextCodeNeeded(int secondsUntilNextCode) implements CodeRefusal {
        @Override
        public Code code() {
            return Code.NEXT_CODE_NEEDED;
        }
    }

    /**
     * R17: no accepted step has this code; one failure was counted on the token.
     *
     * @param suspended true when this failure was the one that suspended the token
     */
    record Mismatch(boolean suspended) implements CodeRefusal {
        @Override
        public Code code() {
            return Code.MISMATCH;
        }
    }

    /**
     * R5, P11: the code belongs to a step at or before the watermark; nothing was counted.
     *
     * @param secondsUntilNextCode until the token shows a code not used up yet; zero when it is showing one now
     */
    record AlreadyUsed(int secondsUntilNextCode) implements CodeRefusal {
        @Override
        public Code code() {
            return Code.ALREADY_USED;
        }
    }
}
