package jp.kumiai.otp.adapter.http.server;

import java.util.concurrent.TimeoutException;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.problem.Errors;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what the server itself refuses: no route, a broken request, one that is too large. */
final class ServerErrors extends ErrorHandler {

    private final Errors errors;

    ServerErrors(Errors errors) {
        this.errors = errors;
    }

    /** What the client did wrong when reading its request threw this. */
    static ProblemCode codeOf(Throwable thrown) {
        if (thrown instanceof HttpException refused) {
            return codeOf(refused.getCode());
        }
        return thrown instanceof TimeoutException || thrown.getCause() instanceof TimeoutException
                ? ProblemCode.REQUEST_TIMEOUT
                : ProblemCode.MALFORMED;
    }

    private static ProblemCode codeOf(int status) {
        return switch (status) {
            case HttpStatus.NOT_FOUND_404 -> ProblemCode.NOT_FOUND;
            case HttpStatus.REQUEST_TIMEOUT_408 -> ProblemCode.REQUEST_TIMEOUT;
            case HttpStatus.PAYLOAD_TOO_LARGE_413 -> ProblemCode.BODY_TOO_LARGE;
            case HttpStatus.URI_TOO_LONG_414 -> ProblemCode.URI_TOO_LONG;
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> ProblemCode.HEADERS_TOO_LARGE;
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> ProblemCode.UNAVAILABLE;
            case HttpStatus.INTERNAL_SERVER_ERROR_500 -> ProblemCode.BUG;
            default -> ProblemCode.MALFORMED;
        };
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = request.getHttpURI() == null ? null : request.getHttpURI().getCanonicalPath();
        Replies.write(reply(request, response, path == null ? "" : path), response, callback);
        return true;
    }

    private Reply reply(Request request, Response response, String path) {
        ProblemCode code = codeOf(response.getStatus());
        return code == ProblemCode.BUG && request.getAttribute(ERROR_EXCEPTION) instanceof Throwable thrown
                ? errors.reply(path, "server", thrown)
                : errors.reply(path, code);
    }
}
