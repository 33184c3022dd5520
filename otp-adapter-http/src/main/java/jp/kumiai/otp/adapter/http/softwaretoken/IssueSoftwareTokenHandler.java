package jp.kumiai.otp.adapter.http.softwaretoken;

import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.Refusals;
import jp.kumiai.otp.application.softwaretoken.IssueSoftwareToken;
import jp.kumiai.otp.application.softwaretoken.IssueSoftwareToken.Issued;

/** {@code POST /api/v1/session/software-token}: issues a software token, whose secret is in this answer and no other. */
public final class IssueSoftwareTokenHandler implements Endpoint {

    private static final int CREATED = 201;

    private final IssueSoftwareToken issue;

    public IssueSoftwareTokenHandler(IssueSoftwareToken issue) {
        this.issue = issue;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.session(exchange)
                .flatMap(session -> ApiRequests.withoutBody(exchange).map(nothing -> session))
                .flatMap(session -> issue.issue(session).mapLeft(Refusals::of))
                .fold(Problem::toReply, issued -> Json.reply(CREATED, Answer.of(issued)));
    }

    private record Answer(String otpauthUri, String expiresAt) {

        static Answer of(Issued issued) {
            return new Answer(issued.uri().reveal(), issued.expiresAt().toString());
        }
    }
}
