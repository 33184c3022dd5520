package jp.kumiai.otp.adapter.http.desk;

import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.desk.LogOutStaff;

/** {@code DELETE /api/v1/bank/session}: logs out; doing it twice is no error. */
public final class LogOutStaffHandler implements Endpoint {

    private final LogOutStaff logOut;

    public LogOutStaffHandler(LogOutStaff logOut) {
        this.logOut = logOut;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.session(exchange).fold(Problem::toReply, session -> {
            logOut.logOut(session);
            return Reply.noContent();
        });
    }
}
