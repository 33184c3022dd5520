package jp.kumiai.otp.domain.user;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * Where a user stands with their token (ワンタイムパスワード状態). Each state carries only what belongs to it.
 *
 * <p>トークン有効期限切れ is no state of its own: it is {@link InService} with a token that the clock has overtaken.
 *
 * <p>Source: rules.md section 5. Immutable, whichever it is.
 */
public sealed interface TokenStatus {

    /** Every stored state, for an exhaustive switch without a default. */
    enum Code {
        UNREGISTERED,
        TOKEN_ISSUED,
        IN_SERVICE,
        REVOKED
    }

    Code code();

    /** The token that the user's codes come from; none unless in service. */
    default Option<SerialNumber> boundTo() {
        return Option.none();
    }

    /** The token that belongs to this state: the bound one, or a software token that was issued and not used yet. */
    default Option<SerialNumber> token() {
        return boundTo();
    }

    /** 未登録: no token yet. */
    record Unregistered() implements TokenStatus {
        @Override
        public Code code() {
            return Code.UNREGISTERED;
        }
    }

    /**
     * トークン発行済み: the user has a token and has not used it yet. A hardware token is on its way and will be told by its
     * serial number on BLG3020; a software token is known already.
     *
     * @param software serial number of the software token; none for hardware
     */
    record TokenIssued(Option<SerialNumber> software) implements TokenStatus {

        public static TokenIssued hardware() {
            return new TokenIssued(Option.none());
        }

        public static TokenIssued software(SerialNumber serial) {
            return new TokenIssued(Option.some(serial));
        }

        @Override
        public Code code() {
            return Code.TOKEN_ISSUED;
        }

        @Override
        public Option<SerialNumber> token() {
            return software;
        }
    }

    /**
     * サービス利用中: the user's codes come from this token.
     *
     * @param registeredAt when it was registered
     */
    record InService(SerialNumber serial, Instant registeredAt) implements TokenStatus {
        @Override
        public Code code() {
            return Code.IN_SERVICE;
        }

        @Override
        public Option<SerialNumber> boundTo() {
            return Option.some(serial);
        }
    }

    /**
     * 失効中: the token was revoked.
     *
     * @param earliestReissue トークン発行可能日時: from this instant on, inclusive, a token can be registered
     */
    record Revoked(Instant revokedAt, Instant earliestReissue) implements TokenStatus {
        @Override
        public Code code() {
            return Code.REVOKED;
        }
    }
}
