package jp.kumiai.otp.adapter.http.server;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Method;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.exchange.Traffic;
import jp.kumiai.otp.adapter.http.problem.Errors;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/**
 * Answers the requests for one template by the route of their method. It never blocks: what may block is done by the
 * server's workers, and all else at once in the thread that read the request.
 */
final class TemplateHandler extends Handler.Abstract.NonBlocking {

    private final PathTemplate template;
    private final List<Route> routes;
    private final int maxBodyBytes;
    private final Executor workers;
    private final Executor writers;
    private final Traffic traffic;
    private final Errors errors;

    /**
     * @param routes of this template, each with a method of its own
     * @param workers do what may block
     * @param writers write replies that were made in a thread of somebody else's
     */
    TemplateHandler(
            PathTemplate template,
            List<Route> routes,
            int maxBodyBytes,
            Executor workers,
            Executor writers,
            Traffic traffic,
            Errors errors) {
        this.template = template;
        this.routes = routes;
        this.maxBodyBytes = maxBodyBytes;
        this.workers = workers;
        this.writers = writers;
        this.traffic = traffic;
        this.errors = errors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = request.getHttpURI().getCanonicalPath();
        Option<Route> route = route(request.getMethod());
        if (route.isEmpty()) {
            Reply reply = errors.reply(path, ProblemCode.METHOD_NOT_ALLOWED).with("Allow", allowed());
            Replies.write(reply, response, callback);
        } else {
            // no thread waits for a body that does not come; one that nobody asked for is read too, since closing the
            // connection on it would cut off the end of a long answer
            Content.Source.asByteArrayAsync(
                    request,
                    maxBodyBytes,
                    Promise.Invocable.from(
                            InvocationType.NON_BLOCKING,
                            body -> begin(request, response, callback, route.get(), body),
                            e -> Replies.write(errors.reply(path, ServerErrors.codeOf(e)), response, callback)));
        }
        return true;
    }

    private void begin(Request request, Response response, Callback callback, Route route, byte[] body) {
        Exchange exchange = Exchanges.of(request, route, template, bodyFor(route, body));
        IntConsumer answered = traffic.begins(route);
        Consumer<CompletionStage<Reply>> answer = outcome -> outcome.handleAsync(
                        (given, thrown) -> {
                            Reply reply =
                                    thrown == null ? given : errors.reply(exchange.path(), where(route), cause(thrown));
                            answered.accept(reply.status());
                            Replies.write(reply, response, callback);
                            return reply;
                        },
                        writer(outcome))
                .exceptionally(
                        thrown -> { // or nobody would ever hear of the request again
                            callback.failed(thrown);
                            return null;
                        });
        if (!route.blocks()) {
            answer.accept(answer(exchange, route));
            return;
        }
        try {
            workers.execute(() -> answer.accept(answer(exchange, route)));
        } catch (RejectedExecutionException e) { // the server stops
            answer.accept(CompletableFuture.completedStage(errors.reply(exchange.path(), ProblemCode.UNAVAILABLE)));
        }
    }

    /** Who has the reply already writes it. */
    private Executor writer(CompletionStage<Reply> outcome) {
        return outcome.toCompletableFuture().isDone() ? Runnable::run : writers;
    }

    private static Body bodyFor(Route route, byte[] body) {
        return route.method() == Method.POST ? Body.of(body) : Body.EMPTY;
    }

    private Option<Route> route(String method) {
        String effective = method.equals("HEAD") ? Method.GET.name() : method;
        return routes.find(route -> route.method().name().equals(effective));
    }

    private String allowed() {
        return routes.map(route -> route.method() == Method.GET
                        ? "GET, HEAD"
                        : route.method().name())
                .mkString(", ");
    }

    private static CompletionStage<Reply> answer(Exchange exchange, Route route) {
        try {
            return route.endpoint().answer(exchange);
        } catch (Throwable thrown) { // an Error too, or its caller would wait for ever
            return CompletableFuture.failedStage(thrown);
        }
    }

    private static String where(Route route) {
        return route.method() + " " + route.template();
    }

    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof CompletionException && cause != null ? cause : thrown;
    }
}
