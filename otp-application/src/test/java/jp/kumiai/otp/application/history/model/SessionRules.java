package jp.kumiai.otp.application.history.model;

import java.time.Instant;
import java.util.Objects;
import jp.kumiai.otp.application.history.world.Moment;

/** What can be done with a session besides logging in. */
public final class SessionRules {

    private final Model model;

    public SessionRules(Model model) {
        this.model = model;
    }

    /** The next stage has another key, and the old one opens nothing any more. */
    void follow(int session, String stage, Moment moment) {
        ModelSession before = Objects.requireNonNull(model.sessions.remove(session));
        model.sessions.put(moment.number(), new ModelSession(before.user, stage, before.openedAt, moment.now()));
    }

    public Answer show(int session, Moment moment) {
        ModelSession live = model.live(session, moment.now());
        if (live == null) {
            return Answer.of("SESSION_OVER");
        }
        live.touch(moment.now());
        return Answer.of(live.stage, "user", live.user.login)
                .and("status", status(live.user, moment.now()))
                .and("suspended", model.isSuspended(live.user));
    }

    /** R33. */
    String status(ModelUser user, Instant now) {
        ModelToken token = model.boundTo(user);
        return token != null && token.isExpired(now) ? "TOKEN_EXPIRED" : user.status;
    }

    public Answer logOut(int session) {
        model.sessions.remove(session);
        return Answer.of("LOGGED_OUT");
    }

    public Answer sweep(Instant now) {
        int before = model.sessions.size();
        model.sessions.values().removeIf(session -> session.isTooOld(now));
        return Answer.of("SWEPT", "sessions", before - model.sessions.size());
    }
}
