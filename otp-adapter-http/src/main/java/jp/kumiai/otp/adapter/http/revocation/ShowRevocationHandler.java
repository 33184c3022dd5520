package jp.kumiai.otp.adapter.http.revocation;

import io.vavr.control.Either;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.adapter.http.problem.Refusals;
import jp.kumiai.otp.application.revocation.ShowRevocation;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.session.SessionId;

/** {@code GET /api/v1/session/revocation/{requestId}}: the answer that a request to revoke got. */
public final class ShowRevocationHandler implements Endpoint {

    private final ShowRevocation revocation;

    public ShowRevocationHandler(ShowRevocation revocation) {
        this.revocation = revocation;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.session(exchange)
                .flatMap(session -> ApiRequests.variable(exchange, "requestId", RequestId::parse)
                        .flatMap(request -> kept(session, request)))
                .flatMap(answer -> answer.mapLeft(Refusals::of))
                .fold(Problem::toReply, RevocationReply::of);
    }

    private Either<Problem, Either<RevocationFailure, Revocation>> kept(SessionId session, RequestId request) {
        return revocation
                .show(session, request)
                .mapLeft(Refusals::of)
                .flatMap(kept -> kept.toEither(() -> Problem.of(ProblemCode.NOT_FOUND)));
    }
}
