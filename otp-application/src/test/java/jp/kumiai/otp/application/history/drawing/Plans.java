package jp.kumiai.otp.application.history.drawing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.ModelSession;
import jp.kumiai.otp.application.history.model.ModelToken;
import jp.kumiai.otp.application.history.model.ModelUser;
import jp.kumiai.otp.application.history.operation.MovingDevice;
import jp.kumiai.otp.application.history.operation.Operation;
import jp.kumiai.otp.application.history.operation.Registering;
import jp.kumiai.otp.application.history.operation.TypingCode;
import jp.kumiai.otp.application.history.operation.TypingPassword;
import jp.kumiai.otp.application.history.world.Typed;
import org.jspecify.annotations.Nullable;

/** Sequences that lead somewhere and would hardly ever come about by single throws. Each step may have become senseless. */
final class Plans {

    private static final Duration FAR = Duration.ofDays(4);

    private final Draw draw;
    private final Model model;
    private final Timeline time;
    private final Codes codes;
    private final SessionActs acts;
    private final Deque<Supplier<@Nullable Operation>> ahead = new ArrayDeque<>();

    Plans(Draw draw, Model model, Timeline time, Codes codes, SessionActs acts) {
        this.draw = draw;
        this.model = model;
        this.time = time;
        this.codes = codes;
        this.acts = acts;
    }

    /** The next step of what was planned; none when it makes no sense any more, or nothing is planned. */
    @Nullable
    Operation next() {
        Supplier<@Nullable Operation> step = ahead.poll();
        return step == null ? null : step.get();
    }

    boolean isEmpty() {
        return ahead.isEmpty();
    }

    void begin() {
        ModelUser user = draw.oneOf(List.copyOf(model.users.values()));
        int throwOf = draw.between(1, 100);
        if (throwOf <= 10) {
            guess(user);
        } else if (throwOf <= 12) {
            guessPasswords(user);
        } else if (throwOf <= 20) {
            guessConfirmations(user);
        } else if (throwOf <= 32) {
            comeBack(user);
        } else if (throwOf <= 36) {
            outlive(user);
        } else if (throwOf <= 39) {
            losesDevice(user);
        } else if (throwOf <= 65) {
            administer();
        } else {
            logIn(user);
        }
    }

    void logInAnybody() {
        logIn(draw.oneOf(List.copyOf(model.users.values())));
    }

    /** Password, and then whatever the login stands before, with what the device shows. */
    private void logIn(ModelUser user) {
        ahead.add(() -> new TypingPassword(user.login, Typed.RIGHT));
        ahead.add(() -> passOn(user));
        ahead.add(() -> secondCode(user));
    }

    private @Nullable Operation passOn(ModelUser user) {
        Integer session = sessionOf(user, "OTP_REQUIRED");
        if (session != null) {
            time.moveUntilFresh(acts.tokenOf(user));
            return new TypingCode(session, codes.shown(acts.tokenOf(user), time.now()));
        }
        Integer waiting = sessionOf(user, "REGISTRATION_REQUIRED");
        return waiting == null ? null : acts.startUse(waiting, user, time);
    }

    /** R3a: only when the first code was asked to be followed by another. */
    private @Nullable Operation secondCode(ModelUser user) {
        Integer session = sessionOf(user, "OTP_REQUIRED");
        ModelToken token = model.boundTo(user);
        if (session == null || token == null || token.pendingFirst == ModelToken.NONE) {
            return null;
        }
        long step = token.pendingFirst + 1;
        time.moveTo(Instant.ofEpochSecond((step - token.clockSteps) * token.stepSeconds));
        return new TypingCode(session, codes.at(token, step, time.now()));
    }

    /** Wrong codes until nobody looks at them any more. */
    private void guess(ModelUser user) {
        logIn(user);
        for (int i = 0; i <= model.limits.codeFailures(); i++) {
            ahead.add(() -> guessOnce(user));
        }
    }

    private @Nullable Operation guessOnce(ModelUser user) {
        Integer session = sessionOf(user, "AUTHENTICATED");
        Integer before = sessionOf(user, "OTP_REQUIRED");
        Integer start = sessionOf(user, "REGISTRATION_REQUIRED");
        ModelToken token = acts.tokenOf(user);
        if (before != null) {
            return new TypingCode(before, codes.wrong(token));
        }
        if (start != null) {
            return new Registering(start, token.serial, codes.wrong(token));
        }
        return session == null ? null : acts.authorise(session, user, codes.wrong(token));
    }

    private void guessPasswords(ModelUser user) {
        for (int i = 0; i < 11; i++) {
            ahead.add(() -> new TypingPassword(user.login, Typed.WRONG));
        }
        ahead.add(() -> new TypingPassword(user.login, Typed.RIGHT));
        ahead.add(() -> {
            time.moveTo(user.pausedUntil());
            return new TypingPassword(user.login, Typed.RIGHT);
        });
    }

    private void guessConfirmations(ModelUser user) {
        logIn(user);
        for (int i = 0; i < 4; i++) {
            ahead.add(() -> {
                Integer session = sessionOf(user, "AUTHENTICATED");
                return session == null
                        ? null
                        : draw.chance(50)
                                ? acts.lift(session, user)
                                : acts.revoke(session, user, codes.wrong(acts.tokenOf(user)));
            });
        }
    }

    /** To the end of the wait of somebody revoked, in again, and the old requests asked again. */
    private void comeBack(ModelUser user) {
        ahead.add(() -> {
            time.moveTo(user.earliestReissue);
            return new TypingPassword(user.login, Typed.RIGHT);
        });
        ahead.add(() -> passOn(user));
        ahead.add(() -> passOn(user));
        ahead.add(() -> again(user));
        ahead.add(() -> again(user));
    }

    private @Nullable Operation again(ModelUser user) {
        Integer session = sessionOf(user, "AUTHENTICATED");
        return session == null ? null : acts.again(session, user, time.now());
    }

    /** In before the token expires, and on when it has. */
    private void outlive(ModelUser user) {
        ModelToken token = model.tokenOf(user);
        if (token == null || (token.expiresAt.isAfter(time.now().plus(FAR)) && !draw.chance(4))) {
            return;
        }
        time.moveTo(token.expiresAt.minusSeconds(90));
        logIn(user);
        ahead.add(() -> {
            time.moveTo(token.expiresAt);
            return goOn(user);
        });
        ahead.add(() -> goOn(user));
    }

    /** In, and on when the bank has been told that the device is gone. */
    private void losesDevice(ModelUser user) {
        ModelToken token = model.boundTo(user);
        if (token == null) {
            return;
        }
        ahead.add(() -> new TypingPassword(user.login, Typed.RIGHT));
        if (draw.chance(70)) {
            ahead.add(() -> passOn(user));
        }
        ahead.add(() -> new MovingDevice(token.serial, draw.oneOf("LOST", "DEFECTIVE", "RETURNED")));
        ahead.add(() -> goOn(user));
        ahead.add(() -> goOn(user));
    }

    private @Nullable Operation goOn(ModelUser user) {
        Integer session = sessionOf(user, "AUTHENTICATED");
        ModelToken token = acts.tokenOf(user);
        if (session == null) {
            return passOn(user);
        }
        return draw.chance(50)
                ? acts.authorise(session, user, codes.shown(token, time.now()))
                : acts.revoke(session, user, codes.shown(token, time.now()));
    }

    /** Somebody who may logs in, and lifts or revokes with a fresh code. */
    private void administer() {
        List<ModelUser> entitled =
                model.users.values().stream().filter(model::administers).toList();
        if (entitled.isEmpty()) {
            return;
        }
        ModelUser actor = draw.oneOf(entitled);
        if (sessionOf(actor, "AUTHENTICATED") == null) {
            logIn(actor);
        }
        ahead.add(() -> {
            Integer session = sessionOf(actor, "AUTHENTICATED");
            return session == null ? null : acts.lift(session, actor);
        });
        if (draw.chance(50)) {
            ahead.add(() -> {
                Integer session = sessionOf(actor, "AUTHENTICATED");
                ModelToken token = acts.tokenOf(actor);
                time.moveUntilFresh(token);
                return session == null ? null : acts.revoke(session, actor, codes.shown(token, time.now()));
            });
        }
    }

    private @Nullable Integer sessionOf(ModelUser user, String stage) {
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
