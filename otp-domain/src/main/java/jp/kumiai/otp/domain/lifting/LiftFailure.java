package jp.kumiai.otp.domain.lifting;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.user.LoginId;

/** Why nothing was lifted. Facts, never sentences. Immutable, whichever it is. */
public sealed interface LiftFailure {

    /** Every reason, for an exhaustive switch without a default. */
    enum Code {
        DENIED,
        REQUEST_REUSED,
        LIST_CHANGED,
        NOT_CONFIRMED
    }

    Code code();

    /** U1: not for whoever asks. */
    record Denied(AccessDenial denial) implements LiftFailure {
        @Override
        public Code code() {
            return Code.DENIED;
        }
    }

    /** R37a: the request's ID was used for another body before. */
    record RequestReused() implements LiftFailure {
        @Override
        public Code code() {
            return Code.REQUEST_REUSED;
        }
    }

    /**
     * U3, U7: some of the rows are not as they were seen, or cannot be lifted; nothing was done.
     *
     * @param rows those, at least one
     */
    record ListChanged(List<LoginId> rows) implements LiftFailure {
        @Override
        public Code code() {
            return Code.LIST_CHANGED;
        }
    }

    /** R19b: the 確認用パスワード did not confirm it. */
    record NotConfirmed(ConfirmationFailure failure) implements LiftFailure {
        @Override
        public Code code() {
            return Code.NOT_CONFIRMED;
        }
    }
}
