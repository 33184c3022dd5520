package jp.kumiai.otp.adapter.http.desk;

import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.desk.OpenDesk;

/** {@code GET /api/v1/bank/session}: who of the bank has logged in, and what their duties are. */
public final class ShowStaffSessionHandler implements Endpoint {

    private static final int OK = 200;

    private final OpenDesk desk;

    public ShowStaffSessionHandler(OpenDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.session(exchange)
                .flatMap(session -> desk.recognise(session).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, member -> Json.reply(OK, StaffAnswer.of(member)));
    }
}
