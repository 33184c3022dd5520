package jp.kumiai.otp.adapter.http.problem;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Reply;

/** Shows people what went wrong where no page of its own does. */
@FunctionalInterface
public interface ErrorPages {

    /**
     * The page, with the status of this code.
     *
     * @param errorId under which the log has more; to be shown
     */
    Reply page(ProblemCode code, Option<String> errorId);

    /** Bare pages, without any look. */
    static ErrorPages plainText() {
        return (code, errorId) -> Reply.of(
                FailureStatus.of(code),
                "text/plain; charset=utf-8",
                Body.utf8(code.title() + errorId.map(id -> "\n" + id).getOrElse("") + "\n"));
    }
}
