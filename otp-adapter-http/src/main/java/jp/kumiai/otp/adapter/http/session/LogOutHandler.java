package jp.kumiai.otp.adapter.http.session;

import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.session.LogOut;

/** {@code DELETE /api/v1/session}: logs out; doing it twice is no error. */
public final class LogOutHandler implements Endpoint {

    private final LogOut logOut;

    public LogOutHandler(LogOut logOut) {
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
