package jp.kumiai.otp.adapter.http.revocation;

import java.util.List;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.Refusals;
import jp.kumiai.otp.application.revocation.ShowRevocationList;
import jp.kumiai.otp.domain.revocation.RevocationRow;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.BankingUser;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/session/revocation}: the list of トークン失効. */
public final class ShowRevocationListHandler implements Endpoint {

    private static final int OK = 200;

    private final ShowRevocationList list;

    public ShowRevocationListHandler(ShowRevocationList list) {
        this.list = list;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.session(exchange)
                .flatMap(session -> list.show(session).mapLeft(Refusals::of))
                .fold(
                        Problem::toReply,
                        listed -> Json.reply(
                                OK, new Answer(listed.rows().map(Row::of).asJava(), listed.secondsUntilNextCode())));
    }

    private record Answer(List<Row> users, int secondsUntilNextCode) {}

    private record Row(
            String loginId,
            String name,
            String userClass,
            @Nullable String serialNumber,
            String tokenStatus,
            @Nullable String tokenExpiresAt,
            boolean selectable,
            @Nullable String obstacle,
            List<String> sharers) {

        static Row of(RevocationRow row) {
            BankingUser user = row.standing().user();
            return new Row(
                    user.loginId().value(),
                    user.name(),
                    user.userClass().name(),
                    row.standing().boundTo().map(SerialNumber::value).getOrNull(),
                    row.status().name(),
                    row.standing()
                            .boundToken()
                            .map(token -> token.expiresAt().toString())
                            .getOrNull(),
                    row.obstacle().isEmpty(),
                    row.obstacle().map(Enum::name).getOrNull(),
                    row.sharers().map(sharer -> sharer.user().loginId().value()).asJava());
        }
    }
}
