package jp.kumiai.otp.domain.operation;

import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.session.AccessDenial;

/** Why an operation was not authorised. Facts, never sentences. Immutable, whichever it is. */
public sealed interface AuthorisationFailure {

    /** Every reason, for an exhaustive switch without a default. */
    enum Code {
        DENIED,
        REQUEST_REUSED,
        NO_TOKEN,
        CODE_NOT_ACCEPTED
    }

    Code code();

    /** No login that is done, or, for トークン管理（失効）, not a master or administrator user. */
    record Denied(AccessDenial denial) implements AuthorisationFailure {
        @Override
        public Code code() {
            return Code.DENIED;
        }
    }

    /** R37a: the request's ID was used for another body before. */
    record RequestReused() implements AuthorisationFailure {
        @Override
        public Code code() {
            return Code.REQUEST_REUSED;
        }
    }

    /** The user has not registered a token yet, as before the start date. */
    record NoToken() implements AuthorisationFailure {
        @Override
        public Code code() {
            return Code.NO_TOKEN;
        }
    }

    /** The one-time password was not accepted. */
    record CodeNotAccepted(VerificationFailure failure) implements AuthorisationFailure {
        @Override
        public Code code() {
            return Code.CODE_NOT_ACCEPTED;
        }
    }
}
