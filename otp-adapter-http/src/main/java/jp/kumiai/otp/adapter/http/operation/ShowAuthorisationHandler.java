package jp.kumiai.otp.adapter.http.operation;

import io.vavr.control.Either;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.adapter.http.problem.Refusals;
import jp.kumiai.otp.application.operation.ShowAuthorisation;
import jp.kumiai.otp.domain.operation.Authorisation;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.SessionId;

/** {@code GET /api/v1/session/authorisations/{requestId}}: the answer that a request for an authorisation got. */
public final class ShowAuthorisationHandler implements Endpoint {

    private final ShowAuthorisation authorisation;

    public ShowAuthorisationHandler(ShowAuthorisation authorisation) {
        this.authorisation = authorisation;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.session(exchange)
                .flatMap(session -> ApiRequests.variable(exchange, "requestId", RequestId::parse)
                        .flatMap(request -> kept(session, request)
                                .flatMap(answer -> answer.mapLeft(Refusals::of))
                                .map(granted -> AuthorisationReply.of(request, granted))))
                .getOrElseGet(Problem::toReply);
    }

    private Either<Problem, Either<AuthorisationFailure, Authorisation>> kept(SessionId session, RequestId request) {
        return authorisation
                .show(session, request)
                .mapLeft(Refusals::of)
                .flatMap(kept -> kept.toEither(() -> Problem.of(ProblemCode.NOT_FOUND)));
    }
}
