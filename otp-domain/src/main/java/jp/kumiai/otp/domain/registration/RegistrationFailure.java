package jp.kumiai.otp.domain.registration;

import java.time.Instant;

/** Why a token was not registered on BLG3020. Facts, never sentences. Immutable, whichever it is. */
public sealed interface RegistrationFailure {

    /** Every reason, for an exhaustive switch without a default. */
    enum Code {
        SESSION_OVER,
        NOT_EXPECTED,
        REGISTRATION_SUSPENDED,
        REISSUE_WAIT,
        WRONG_LENGTH,
        MISMATCH,
        NEXT_CODE_NEEDED,
        ALREADY_USED,
        TOKEN_EXPIRED
    }

    Code code();

    /** There is no such session, or not any more. */
    record SessionOver() implements RegistrationFailure {
        @Override
        public Code code() {
            return Code.SESSION_OVER;
        }
    }

    /** This login does not stand before BLG3020, or the user has a token already. */
    record NotExpected() implements RegistrationFailure {
        @Override
        public Code code() {
            return Code.NOT_EXPECTED;
        }
    }

    /** R19a: too much went wrong before; nothing was looked at. */
    record RegistrationSuspended() implements RegistrationFailure {
        @Override
        public Code code() {
            return Code.REGISTRATION_SUSPENDED;
        }
    }

    /** R12, R28: the user's last token was revoked, and the next can be registered only later. */
    record ReissueWait(Instant earliestReissue) implements RegistrationFailure {
        @Override
        public Code code() {
            return Code.REISSUE_WAIT;
        }
    }

    /**
     * R2a: digits, but not as many as this company's tokens show; nothing was counted.
     *
     * @param expectedDigits as many as should have been entered
     */
    record WrongLength(int expectedDigits) implements RegistrationFailure {
        @Override
        public Code code() {
            return Code.WRONG_LENGTH;
        }
    }

    /**
     * R13: no such token for this company, or another code. One answer for all of it, so that nobody can find out which
     * serial numbers exist.
     *
     * @param suspended true when this failure was the one that suspended the user for registration
     */
    record Mismatch(boolean suspended) implements RegistrationFailure {
        @Override
        public Code code() {
            return Code.MISMATCH;
        }
    }

    /**
     * R3a: the code is right for a clock that is off; the token's next code will prove it. Nothing was counted.
     *
     * @param secondsUntilNextCode by our clock, 1 to the length of a step inclusive
     */
    record NextCodeNeeded(int secondsUntilNextCode) implements RegistrationFailure {
        @Override
        public Code code() {
            return Code.NEXT_CODE_NEEDED;
        }
    }

    /**
     * R5, R15: the code was right but is used up, by a colleague who shares the token for instance; nothing was counted.
     *
     * @param secondsUntilNextCode until the token shows a code not used up yet; zero when it is showing one now
     */
    record AlreadyUsed(int secondsUntilNextCode) implements RegistrationFailure {
        @Override
        public Code code() {
            return Code.ALREADY_USED;
        }
    }

    /** R13: told only to whoever entered the right code. */
    record TokenExpired(Instant expiredAt) implements RegistrationFailure {
        @Override
        public Code code() {
            return Code.TOKEN_EXPIRED;
        }
    }
}
