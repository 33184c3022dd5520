package jp.kumiai.otp.application.history.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import jp.kumiai.otp.application.history.world.Code;
import jp.kumiai.otp.application.history.world.Moment;
import org.jspecify.annotations.Nullable;

/** The start of use on BLG3020, and software tokens (R12, R13, R15, R19a, section 7). */
public final class RegistrationRules {

    private static final int USUAL_DIGITS = 6;

    private final Model model;

    public RegistrationRules(Model model) {
        this.model = model;
    }

    public Answer register(int session, String typed, Code code, Moment moment) {
        ModelSession live = model.live(session, moment.now());
        if (live == null) {
            return Answer.of("SESSION_OVER");
        }
        ModelToken token = model.tokens.get(typed);
        Answer obstacle = obstacle(live, moment.now());
        if (obstacle != null) {
            return obstacle.is("NOT_EXPECTED") ? obstacle : refused(live.user, token, obstacle, null);
        }
        if (token != null && !token.software && token.isOnLoanTo(live.user.company)) {
            return judge(session, live.user, token, code, moment);
        }
        return code.digits().length() == USUAL_DIGITS
                ? mismatch(live.user, token, moment.now())
                : Answer.of("WRONG_LENGTH", "digits", USUAL_DIGITS);
    }

    public Answer activate(int session, Code code, Moment moment) {
        ModelSession live = model.live(session, moment.now());
        if (live == null) {
            return Answer.of("SESSION_OVER");
        }
        ModelToken issued = model.tokenOf(live.user);
        if (issued == null) {
            return Answer.of("NOT_EXPECTED");
        }
        Answer obstacle = obstacle(live, moment.now());
        if (obstacle != null) {
            return obstacle.is("NOT_EXPECTED") ? obstacle : refused(live.user, issued, obstacle, null);
        }
        return judge(session, live.user, issued, code, moment);
    }

    public Answer issue(int session, Moment moment) {
        ModelSession live = model.live(session, moment.now());
        if (live == null) {
            return Answer.of("SESSION_OVER");
        }
        Answer obstacle = obstacle(live, moment.now());
        if (obstacle != null) {
            return obstacle;
        }
        if (live.user.status.equals("TOKEN_ISSUED")) {
            return Answer.of("NOT_EXPECTED");
        }
        LocalDate today = moment.now().atOffset(Model.JST).toLocalDate();
        Instant expiry = today.plusYears(5).atTime(LocalTime.of(8, 0)).toInstant(Model.JST);
        ModelToken token = ModelToken.software(moment.number(), live.user.company, expiry);
        model.tokens.put(token.serial, token);
        live.user.issue(token.serial);
        return Answer.of("ISSUED", "expiresAt", expiry);
    }

    private static @Nullable Answer obstacle(ModelSession session, Instant now) {
        if (!session.is("REGISTRATION_REQUIRED") || session.user.isInService()) {
            return Answer.of("NOT_EXPECTED");
        }
        if (session.user.registration.isSuspended()) {
            return Answer.of("REGISTRATION_SUSPENDED");
        }
        return session.user.mustWaitAt(now)
                ? Answer.of("REISSUE_WAIT", "until", String.valueOf(session.user.earliestReissue))
                : null;
    }

    private Answer judge(int session, ModelUser user, ModelToken token, Code code, Moment moment) {
        Instant now = moment.now();
        Reading reading = Reading.of(token, code, now);
        if (reading.isRight() && token.isExpired(now)) {
            return refused(user, token, Answer.of("TOKEN_EXPIRED", "expiredAt", token.expiresAt), null);
        }
        Answer answer = CodeRules.takeUp(token, reading, now);
        return switch (answer.code()) {
            case "ACCEPTED" -> bind(session, user, token, reading, moment);
            case "WRONG_LENGTH" -> answer;
            case "ALREADY_USED", "NEXT_CODE_NEEDED" -> refused(user, token, answer, reading.offset());
            default -> mismatch(user, token, now);
        };
    }

    private Answer bind(int session, ModelUser user, ModelToken token, Reading reading, Moment moment) {
        ModelToken issued = model.tokenOf(user);
        if (issued != null && issued != token) {
            issued.release();
        }
        user.register(token.serial, moment.now());
        token.tell("TOKEN_REGISTERED", user.login, "-", reading.offset());
        new SessionRules(model).follow(session, "AUTHENTICATED", moment);
        return Answer.of("ACCEPTED");
    }

    private Answer mismatch(ModelUser user, @Nullable ModelToken token, Instant now) {
        user.registration.oneMore(model.limits.registrationFailures(), now);
        return refused(user, token, Answer.of("MISMATCH", "suspended", user.registration.isSuspended()), null);
    }

    private static Answer refused(ModelUser user, @Nullable ModelToken token, Answer answer, @Nullable Long offset) {
        if (token != null) {
            token.tell("REGISTRATION_REFUSED", user.login, answer.code(), offset);
        }
        return answer;
    }
}
