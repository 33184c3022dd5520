package jp.kumiai.otp.application.history.drawing;

import java.time.Instant;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.ModelSession;
import jp.kumiai.otp.application.history.model.ModelToken;
import jp.kumiai.otp.application.history.model.ModelUser;
import jp.kumiai.otp.application.history.operation.Operation;
import jp.kumiai.otp.application.history.operation.Registering;
import jp.kumiai.otp.application.history.operation.TypingCode;
import org.jspecify.annotations.Nullable;

/** Single steps of plans: what somebody does next as the model stands, and nothing when it makes no sense any more. */
final class Moves {

    private final Draw draw;
    private final Model model;
    private final Timeline time;
    private final Codes codes;
    private final SessionActs acts;
    private final RequestActs asks;

    Moves(Draw draw, Model model, Timeline time, Codes codes, SessionActs acts, RequestActs asks) {
        this.draw = draw;
        this.model = model;
        this.time = time;
        this.codes = codes;
        this.acts = acts;
        this.asks = asks;
    }

    @Nullable
    Operation passOn(ModelUser user) {
        Integer session = sessionOf(user, "OTP_REQUIRED");
        if (session != null) {
            time.moveUntilFresh(asks.tokenOf(user));
            return new TypingCode(session, codes.shown(asks.tokenOf(user), time.now()));
        }
        Integer waiting = sessionOf(user, "REGISTRATION_REQUIRED");
        return waiting == null ? null : acts.startUse(waiting, user, time);
    }

    /** R3a: only when the first code was asked to be followed by another. */
    @Nullable
    Operation secondCode(ModelUser user) {
        Integer session = sessionOf(user, "OTP_REQUIRED");
        ModelToken token = model.boundTo(user);
        if (session == null || token == null || token.pendingFirst == ModelToken.NONE) {
            return null;
        }
        long step = token.pendingFirst + 1;
        time.moveTo(Instant.ofEpochSecond((step - token.clockSteps) * token.stepSeconds));
        return new TypingCode(session, codes.at(token, step, time.now()));
    }

    @Nullable
    Operation guessOnce(ModelUser user) {
        Integer session = sessionOf(user, "AUTHENTICATED");
        Integer before = sessionOf(user, "OTP_REQUIRED");
        Integer start = sessionOf(user, "REGISTRATION_REQUIRED");
        ModelToken token = asks.tokenOf(user);
        if (before != null) {
            return new TypingCode(before, codes.wrong(token));
        }
        if (start != null) {
            return new Registering(start, token.serial, codes.wrong(token));
        }
        return session == null ? null : asks.authorise(session, user, codes.wrong(token));
    }

    @Nullable
    Operation again(ModelUser user) {
        Integer session = sessionOf(user, "AUTHENTICATED");
        return session == null ? null : asks.again(session, user, time.now());
    }

    @Nullable
    Operation goOn(ModelUser user) {
        Integer session = sessionOf(user, "AUTHENTICATED");
        ModelToken token = asks.tokenOf(user);
        if (session == null) {
            return passOn(user);
        }
        return draw.chance(50)
                ? asks.authorise(session, user, codes.shown(token, time.now()))
                : asks.revoke(session, user, codes.shown(token, time.now()));
    }

    @Nullable
    Integer sessionOf(ModelUser user, String stage) {
        Integer latest = null;
        for (var entry : model.sessions.entrySet()) {
            ModelSession session = entry.getValue();
            if (session.user == user && session.is(stage) && session.isLive(time.now())) {
                latest = entry.getKey();
            }
        }
        return latest;
    }
}
