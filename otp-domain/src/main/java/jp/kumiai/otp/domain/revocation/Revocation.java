package jp.kumiai.otp.domain.revocation;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.UserClass;

/**
 * What was revoked (失効結果), with the token that each user had until then (R31). Immutable.
 *
 * @param rows exactly those who were revoked, in the order of the login IDs, at least one
 * @param revokedAt to the second
 * @param earliestReissue トークン発行可能日時, as it was stored
 * @param ofTheActor true when whoever asked revoked their own token, so that their session ends (R22)
 */
public record Revocation(List<Row> rows, Instant revokedAt, Instant earliestReissue, boolean ofTheActor) {

    /**
     * Somebody whose token was revoked.
     *
     * @param serial none for a token that was issued and never used
     * @param expiresAt none where there is no serial number
     * @param chosen false for whoever is here only because the sharers were to be included
     */
    public record Row(
            LoginId loginId,
            String name,
            UserClass userClass,
            Option<SerialNumber> serial,
            Option<Instant> expiresAt,
            boolean chosen) {

        static Row of(Standing standing, boolean chosen) {
            return new Row(
                    standing.user().loginId(),
                    standing.user().name(),
                    standing.user().userClass(),
                    standing.boundTo(),
                    standing.boundToken().map(Token::expiresAt),
                    chosen);
        }
    }
}
