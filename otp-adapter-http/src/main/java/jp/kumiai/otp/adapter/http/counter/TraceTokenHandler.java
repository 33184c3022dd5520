package jp.kumiai.otp.adapter.http.counter;

import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.audit.TraceToken;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.token.SerialNumber;

/** {@code GET /api/v1/bank/tokens/{serial}/trace}: what is remembered of a token, and why its codes were judged so. */
public final class TraceTokenHandler implements StaffEndpoint {

    private final TraceToken trace;

    public TraceTokenHandler(TraceToken trace) {
        this.trace = trace;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "serial", SerialNumber::parse)
                .flatMap(serial -> trace.trace(serial).toEither(() -> Problem.of(ProblemCode.NOT_FOUND)))
                .fold(Problem::toReply, TraceReply::of);
    }
}
