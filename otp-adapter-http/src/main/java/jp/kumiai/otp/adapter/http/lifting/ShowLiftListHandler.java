package jp.kumiai.otp.adapter.http.lifting;

import java.util.List;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.Refusals;
import jp.kumiai.otp.application.lifting.ShowLiftList;
import jp.kumiai.otp.domain.lifting.LiftRow;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.BankingUser;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/session/lifting}: the list of ワンタイムパスワード利用停止解除. */
public final class ShowLiftListHandler implements Endpoint {

    private static final int OK = 200;

    private final ShowLiftList list;

    public ShowLiftListHandler(ShowLiftList list) {
        this.list = list;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.session(exchange)
                .flatMap(session -> list.show(session).mapLeft(Refusals::of))
                .fold(
                        Problem::toReply,
                        rows -> Json.reply(OK, new Answer(rows.map(Row::of).asJava())));
    }

    private record Answer(List<Row> users) {}

    private record Row(
            String loginId,
            String name,
            String userClass,
            @Nullable String serialNumber,
            @Nullable String authenticationState,
            boolean selectable,
            @Nullable String obstacle,
            List<String> alsoAffected) {

        static Row of(LiftRow row) {
            BankingUser user = row.standing().user();
            return new Row(
                    user.loginId().value(),
                    user.name(),
                    user.userClass().name(),
                    row.standing().boundTo().map(SerialNumber::value).getOrNull(),
                    row.standing().authenticationState().map(Enum::name).getOrNull(),
                    row.obstacle().isEmpty(),
                    row.obstacle().map(Enum::name).getOrNull(),
                    row.sharers().map(sharer -> sharer.user().loginId().value()).asJava());
        }
    }
}
