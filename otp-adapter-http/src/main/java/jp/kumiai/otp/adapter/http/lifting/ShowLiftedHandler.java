package jp.kumiai.otp.adapter.http.lifting;

import io.vavr.control.Either;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.adapter.http.problem.Refusals;
import jp.kumiai.otp.application.lifting.ShowLifted;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.SessionId;

/** {@code GET /api/v1/session/lifting/{requestId}}: the answer that a request to lift got. */
public final class ShowLiftedHandler implements Endpoint {

    private final ShowLifted lifted;

    public ShowLiftedHandler(ShowLifted lifted) {
        this.lifted = lifted;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.session(exchange)
                .flatMap(session -> ApiRequests.variable(exchange, "requestId", RequestId::parse)
                        .flatMap(request -> kept(session, request)))
                .flatMap(answer -> answer.mapLeft(Refusals::of))
                .fold(Problem::toReply, LiftedReply::of);
    }

    private Either<Problem, Either<LiftFailure, Lifted>> kept(SessionId session, RequestId request) {
        return lifted.show(session, request)
                .mapLeft(Refusals::of)
                .flatMap(kept -> kept.toEither(() -> Problem.of(ProblemCode.NOT_FOUND)));
    }
}
