package jp.kumiai.otp.domain.authentication;

import java.time.Instant;

/**
 * Why a login ended at the password. Facts, never sentences; what a caller may learn of it is decided where it is shown.
 * Immutable, whichever it is.
 */
public sealed interface LoginFailure {

    /** Every reason, for an exhaustive switch without a default. */
    enum Code {
        WRONG_CREDENTIALS,
        PASSWORD_PAUSED,
        SUSPENDED,
        REGISTRATION_SUSPENDED,
        TOKEN_EXPIRED,
        TOKEN_WITHDRAWN,
        REISSUE_WAIT
    }

    Code code();

    /** No such user, or another password: nobody is told which. */
    record WrongCredentials() implements LoginFailure {
        @Override
        public Code code() {
            return Code.WRONG_CREDENTIALS;
        }
    }

    /** Too many wrong passwords of late; this one was not looked at. To be shown like {@link WrongCredentials}. */
    record PasswordPaused() implements LoginFailure {
        @Override
        public Code code() {
            return Code.PASSWORD_PAUSED;
        }
    }

    /** R18: the user's token is suspended (停止中). */
    record Suspended() implements LoginFailure {
        @Override
        public Code code() {
            return Code.SUSPENDED;
        }
    }

    /** R19a: the user is suspended for registration. */
    record RegistrationSuspended() implements LoginFailure {
        @Override
        public Code code() {
            return Code.REGISTRATION_SUSPENDED;
        }
    }

    /** R34: the token has expired (有効期限切れ). */
    record TokenExpired(Instant expiredAt) implements LoginFailure {
        @Override
        public Code code() {
            return Code.TOKEN_EXPIRED;
        }
    }

    /** R16a: the device is lost, returned or disposed of, though the user is still bound to it. */
    record TokenWithdrawn() implements LoginFailure {
        @Override
        public Code code() {
            return Code.TOKEN_WITHDRAWN;
        }
    }

    /** R28: the user's token was revoked, and the next can be registered only later. */
    record ReissueWait(Instant earliestReissue) implements LoginFailure {
        @Override
        public Code code() {
            return Code.REISSUE_WAIT;
        }
    }
}
