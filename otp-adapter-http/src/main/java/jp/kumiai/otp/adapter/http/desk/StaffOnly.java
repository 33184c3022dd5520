package jp.kumiai.otp.adapter.http.desk;

import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.desk.OpenDesk;
import jp.kumiai.otp.domain.staff.Duty;

/**
 * An endpoint for whoever of the bank sends a live session as {@code Authorization: Bearer} and has the duty; nobody else
 * learns whether their request was right.
 */
public final class StaffOnly implements Endpoint {

    private final OpenDesk desk;
    private final Duty duty;
    private final StaffEndpoint endpoint;

    public StaffOnly(OpenDesk desk, Duty duty, StaffEndpoint endpoint) {
        this.desk = desk;
        this.duty = duty;
        this.endpoint = endpoint;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.session(exchange)
                .flatMap(session -> desk.open(session, duty).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, member -> endpoint.answer(exchange, member));
    }
}
