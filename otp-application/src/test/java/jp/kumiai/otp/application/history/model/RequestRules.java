package jp.kumiai.otp.application.history.model;

import java.util.function.Supplier;
import jp.kumiai.otp.application.history.world.Moment;
import org.jspecify.annotations.Nullable;

/** R37a: the same request gets the same answer, and the same ID with another body is refused. */
public final class RequestRules {

    private final Model model;

    public RequestRules(Model model) {
        this.model = model;
    }

    Answer once(ModelUser user, String id, String kind, String body, Supplier<Answer> decide) {
        String key = user.login + "/" + id;
        ModelRequest before = model.requests.get(key);
        if (before != null) {
            return before.kind().equals(kind) && before.body().equals(body)
                    ? before.answer()
                    : Answer.of("REQUEST_REUSED");
        }
        Answer answer = decide.get();
        model.requests.put(key, new ModelRequest(kind, body, answer));
        return answer;
    }

    /** What became of a request: whoever is logged in may ask, and whoever is leaving (R22). */
    public Answer lookUp(int session, String id, String kind, Moment moment) {
        ModelSession live = model.live(session, moment.now());
        if (live == null) {
            return Answer.of("SESSION_OVER");
        }
        if (!live.is("AUTHENTICATED") && !live.is("LEAVING")) {
            return Answer.of("NOT_EXPECTED");
        }
        ModelRequest before = model.requests.get(live.user.login + "/" + id);
        return before == null || !before.kind().equals(kind)
                ? Answer.of("NONE")
                : Answer.of("KEPT", "answer", before.answer());
    }

    /** Why nobody may act in this session; none when a user is logged in. */
    @Nullable
    Answer denial(int session, Moment moment) {
        ModelSession live = model.live(session, moment.now());
        if (live == null) {
            return Answer.of("SESSION_OVER");
        }
        return live.is("AUTHENTICATED") ? null : Answer.of("NOT_EXPECTED");
    }
}
