package jp.kumiai.otp.domain.authentication;

import java.time.Instant;
import jp.kumiai.otp.domain.verification.CodeRefusal;

/** Why a one-time password did not let a user in. Facts, never sentences. Immutable, whichever it is. */
public sealed interface VerificationFailure {

    /** Every reason, for an exhaustive switch without a default. */
    enum Code {
        SESSION_OVER,
        NOT_EXPECTED,
        TOKEN_EXPIRED,
        TOKEN_WITHDRAWN,
        CODE_REFUSED
    }

    Code code();

    /** There is no such session, or not any more. */
    record SessionOver() implements VerificationFailure {
        @Override
        public Code code() {
            return Code.SESSION_OVER;
        }
    }

    /** This login does not stand before the one-time password: the code was not looked at. */
    record NotExpected() implements VerificationFailure {
        @Override
        public Code code() {
            return Code.NOT_EXPECTED;
        }
    }

    /** R34: the token expired since the password was entered; nothing was counted. */
    record TokenExpired(Instant expiredAt) implements VerificationFailure {
        @Override
        public Code code() {
            return Code.TOKEN_EXPIRED;
        }
    }

    /** R16a: the device is lost, returned or disposed of; nothing was counted. */
    record TokenWithdrawn() implements VerificationFailure {
        @Override
        public Code code() {
            return Code.TOKEN_WITHDRAWN;
        }
    }

    /** The code itself was refused. */
    record CodeRefused(CodeRefusal refusal) implements VerificationFailure {
        @Override
        public Code code() {
            return Code.CODE_REFUSED;
        }
    }
}
