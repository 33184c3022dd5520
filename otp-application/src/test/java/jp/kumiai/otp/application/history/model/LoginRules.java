package jp.kumiai.otp.application.history.model;

import java.time.Instant;
import jp.kumiai.otp.application.history.world.Code;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.history.world.Typed;

/** The two steps of a login (R9, R14, R18, R28, R34, section 5). */
public final class LoginRules {

    private final Model model;

    public LoginRules(Model model) {
        this.model = model;
    }

    public Answer password(String login, Typed typed, Moment moment) {
        Instant now = moment.now();
        ModelUser user = model.users.get(login);
        if (user == null) {
            return Answer.of("WRONG_CREDENTIALS");
        }
        Instant pausedUntil = user.pausedUntil();
        if (pausedUntil != null && now.isBefore(pausedUntil)) {
            return Answer.of("PASSWORD_PAUSED");
        }
        if (typed != Typed.RIGHT) {
            user.failPassword(now);
            return Answer.of("WRONG_CREDENTIALS");
        }
        user.passwordWasRight();
        Answer next = next(user, now);
        if (next.code().endsWith("_REQUIRED") || next.is("AUTHENTICATED")) {
            model.sessions.put(moment.number(), new ModelSession(user, next.code(), now, now));
        }
        return next;
    }

    private Answer next(ModelUser user, Instant now) {
        ModelToken token = model.boundTo(user);
        if (token != null) {
            return oneTimePassword(user, token, now);
        }
        if (!model.hasStarted(user.company, now)) {
            return Answer.of("AUTHENTICATED");
        }
        if (user.registration.isSuspended()) {
            return Answer.of("REGISTRATION_SUSPENDED");
        }
        return user.mustWaitAt(now)
                ? Answer.of("REISSUE_WAIT", "until", String.valueOf(user.earliestReissue))
                : Answer.of("REGISTRATION_REQUIRED");
    }

    private static Answer oneTimePassword(ModelUser user, ModelToken token, Instant now) {
        if (!token.isOnLoanTo(user.company)) {
            return Answer.of("TOKEN_WITHDRAWN");
        }
        if (token.suspendedAt != null) {
            return Answer.of("SUSPENDED");
        }
        return token.isExpired(now)
                ? Answer.of("TOKEN_EXPIRED", "expiredAt", token.expiresAt)
                : Answer.of("OTP_REQUIRED");
    }

    public Answer code(int session, Code code, Moment moment) {
        ModelSession live = model.live(session, moment.now());
        if (live == null) {
            return Answer.of("SESSION_OVER");
        }
        ModelToken token = model.boundTo(live.user);
        if (token == null || !live.is("OTP_REQUIRED")) {
            return Answer.of("NOT_EXPECTED");
        }
        Answer answer = new CodeRules(model).check(live.user, token, code, moment.now());
        if (answer.is("ACCEPTED")) {
            new SessionRules(model).follow(session, "AUTHENTICATED", moment);
        }
        return answer;
    }
}
