package jp.kumiai.otp.adapter.http.counter;

import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;

/** An endpoint for whoever sends the bank's key as {@code Authorization: Bearer}; nobody else learns anything of it. */
public final class BankOnly implements Endpoint {

    private final BankKey key;
    private final Endpoint endpoint;

    public BankOnly(BankKey key, Endpoint endpoint) {
        this.key = key;
        this.endpoint = endpoint;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.bearer(exchange).exists(key::isThatOf)
                ? endpoint.answer(exchange)
                : Problem.of(ProblemCode.BANK_KEY_REQUIRED).toReply();
    }
}
