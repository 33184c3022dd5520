package jp.kumiai.otp.adapter.http.operation;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.LaterEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.Refusals;
import jp.kumiai.otp.application.operation.AuthoriseOperation;
import jp.kumiai.otp.domain.operation.Operation;
import jp.kumiai.otp.domain.operation.OperationReference;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/** {@code POST /api/v1/session/authorisations}: one of the operations that need a one-time password. */
public final class AuthoriseOperationHandler implements LaterEndpoint {

    private final AuthoriseOperation authorise;

    public AuthoriseOperationHandler(AuthoriseOperation authorise) {
        this.authorise = authorise;
    }

    @Override
    public CompletionStage<Reply> answer(Exchange exchange) {
        return ApiRequests.session(exchange)
                .flatMap(session -> ApiRequests.body(exchange, json -> command(session, json)))
                .fold(problem -> CompletableFuture.completedStage(problem.toReply()), this::begin);
    }

    private CompletionStage<Reply> begin(AuthoriseOperation.Command command) {
        return authorise
                .begin(command)
                .thenApply(answer -> answer.map(granted -> AuthorisationReply.of(command.request(), granted))
                        .getOrElseGet(failure -> Refusals.of(failure).toReply()));
    }

    private static Validation<Seq<FieldErrors>, AuthoriseOperation.Command> command(
            SessionId session, JsonObject json) {
        return Validation.combine(
                        json.only("requestId", "operation", "reference", "oneTimePassword"),
                        json.text("requestId", RequestId::parse),
                        json.text("operation", AuthoriseOperationHandler::operation),
                        json.text("reference", OperationReference::parse),
                        json.text("oneTimePassword", OneTimePassword::parse))
                .ap((known, request, operation, reference, code) ->
                        new AuthoriseOperation.Command(session, request, operation, reference, code));
    }

    private static Option<Operation> operation(String name) {
        return List.of(Operation.values()).find(operation -> operation.name().equals(name));
    }
}
