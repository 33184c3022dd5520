package jp.kumiai.otp.domain.revocation;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.user.LoginId;

/** Why nothing was revoked. Facts, never sentences. Immutable, whichever it is. */
public sealed interface RevocationFailure {

    /** Every reason, for an exhaustive switch without a default. */
    enum Code {
        DENIED,
        REQUEST_REUSED,
        LIST_CHANGED,
        NOT_CONFIRMED,
        CODE_NOT_ACCEPTED
    }

    Code code();

    /** R22: not for whoever asks. */
    record Denied(AccessDenial denial) implements RevocationFailure {
        @Override
        public Code code() {
            return Code.DENIED;
        }
    }

    /** R37a: the request's ID was used for another body before. */
    record RequestReused() implements RevocationFailure {
        @Override
        public Code code() {
            return Code.REQUEST_REUSED;
        }
    }

    /**
     * Some of the rows are not as they were seen, or cannot be revoked; nothing was done.
     *
     * @param rows those, at least one
     */
    record ListChanged(List<LoginId> rows) implements RevocationFailure {
        @Override
        public Code code() {
            return Code.LIST_CHANGED;
        }
    }

    /** R19b: the 確認用パスワード did not confirm it; the one-time password is not used up. */
    record NotConfirmed(ConfirmationFailure failure) implements RevocationFailure {
        @Override
        public Code code() {
            return Code.NOT_CONFIRMED;
        }
    }

    /** R25: the one-time password was not accepted. */
    record CodeNotAccepted(VerificationFailure failure) implements RevocationFailure {
        @Override
        public Code code() {
            return Code.CODE_NOT_ACCEPTED;
        }
    }
}
