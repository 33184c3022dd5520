package jp.kumiai.otp.domain.request;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.session.SessionStanding;

/**
 * Who asks under a request ID and, read at the same moment, what they were answered under it before. Immutable.
 *
 * @param before none for a request that is new
 */
public record RequestStanding(SessionStanding asking, RequestId id, Option<HandledRequest> before) {

    public RequestStanding {
        RequestKey key = key(asking, id);
        if (before.exists(handled -> !handled.key().equals(key))) {
            throw new IllegalArgumentException("an answer beside a request is its own");
        }
    }

    /** Under which the answer is kept. */
    public RequestKey key() {
        return key(asking, id);
    }

    private static RequestKey key(SessionStanding asking, RequestId id) {
        return new RequestKey(asking.session().contract(), asking.session().loginId(), id);
    }
}
