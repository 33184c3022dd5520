package jp.kumiai.otp.adapter.http.problem;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.UUID;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.application.decision.StillStale;
import jp.kumiai.otp.application.port.PortUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where whatever no endpoint answered becomes an answer: a problem document for machines, a page for
 * people. A fault or a bug is logged once, under an ID that the answer states too; the answer tells nothing else of it.
 */
public final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final List<String> MACHINE_PATHS = List.of("/api/", "/health/", "/demo/tokens/");

    private final ErrorPages pages;

    public Errors(ErrorPages pages) {
        this.pages = pages;
    }

    /** Answers what the request itself is to blame for; nothing is logged. */
    public Reply reply(String path, ProblemCode code) {
        return render(path, code, Option.none());
    }

    /**
     * Answers what an endpoint threw.
     *
     * @param where the route, which unlike the path is not the client's to choose
     */
    public Reply reply(String path, String where, Throwable thrown) {
        if (thrown instanceof StillStale) {
            return render(path, ProblemCode.TRY_AGAIN, Option.none()).with("Retry-After", "1");
        }
        String id = UUID.randomUUID().toString();
        if (thrown instanceof PortUnavailable) {
            LOG.warn("{} {} unavailable", id, where, thrown);
            return render(path, ProblemCode.UNAVAILABLE, Option.some(id));
        }
        LOG.error("{} {} bug", id, where, thrown);
        return render(path, ProblemCode.BUG, Option.some(id));
    }

    private Reply render(String path, ProblemCode code, Option<String> errorId) {
        if (!MACHINE_PATHS.exists(path::startsWith)) {
            return page(code, errorId);
        }
        Problem problem = Problem.of(code);
        return errorId.map(id -> problem.with("errorId", id)).getOrElse(problem).toReply();
    }

    private Reply page(ProblemCode code, Option<String> errorId) {
        try {
            return pages.page(code, errorId);
        } catch (RuntimeException e) { // or the broken page would take its error with it
            LOG.error("no error page for {} {}", code, errorId, e);
            return ErrorPages.plainText().page(code, errorId);
        }
    }
}
