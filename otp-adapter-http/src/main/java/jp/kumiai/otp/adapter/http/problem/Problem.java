package jp.kumiai.otp.adapter.http.problem;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldError;
import jp.kumiai.otp.adapter.http.json.Json;

/**
 * What went wrong, for machines (RFC 9457). Nothing of the request is repeated in it. Immutable.
 *
 * @param members what belongs to this code beside the standard members
 */
public record Problem(ProblemCode code, Map<String, Object> members) {

    public static Problem of(ProblemCode code) {
        return new Problem(code, LinkedHashMap.empty());
    }

    /** A request whose body is not what it should be. */
    public static Problem malformed(Seq<FieldError> errors) {
        return of(ProblemCode.MALFORMED).with("errors", errors.asJava());
    }

    public Problem with(String member, Object value) {
        return new Problem(code, members.put(member, value));
    }

    public Reply toReply() {
        int status = FailureStatus.of(code);
        Map<String, Object> standard = LinkedHashMap.<String, Object>of("type", code.type())
                .put("title", code.title())
                .put("status", status)
                .put("code", code.name());
        Reply reply = Reply.of(
                status,
                "application/problem+json",
                Json.write(standard.merge(members).toJavaMap()));
        return status == FailureStatus.UNAUTHORIZED ? reply.with("WWW-Authenticate", "Bearer") : reply;
    }
}
