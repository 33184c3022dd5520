package jp.kumiai.otp.adapter.http.revocation;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.exchange.SessionToken;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.application.session.OpenSession;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.jspecify.annotations.Nullable;

/** The answer to every request that revoked something, now and when it is asked for again. */
public final class RevocationReply {

    private static final int OK = 200;

    private RevocationReply() {}

    public static Reply of(Revocation revocation) {
        return of(revocation, Option.none());
    }

    /** @param leaving the session to go on with, for whoever revoked their own token */
    static Reply of(Revocation revocation, Option<OpenSession> leaving) {
        return Json.reply(
                OK,
                new Answer(
                        revocation.rows().map(Row::of).asJava(),
                        revocation.revokedAt().toString(),
                        revocation.earliestReissue().toString(),
                        leaving.map(SessionToken::of).getOrNull()));
    }

    private record Answer(
            List<Row> revoked,
            String revokedAt,
            String earliestReissue,
            @Nullable String session) {}

    private record Row(
            String loginId,
            String name,
            String userClass,
            @Nullable String serialNumber,
            @Nullable String tokenExpiresAt,
            boolean chosen) {

        static Row of(Revocation.Row row) {
            return new Row(
                    row.loginId().value(),
                    row.name(),
                    row.userClass().name(),
                    row.serial().map(SerialNumber::value).getOrNull(),
                    row.expiresAt().map(Instant::toString).getOrNull(),
                    row.chosen());
        }
    }
}
