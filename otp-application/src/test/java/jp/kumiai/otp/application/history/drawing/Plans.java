package jp.kumiai.otp.application.history.drawing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.ModelToken;
import jp.kumiai.otp.application.history.model.ModelUser;
import jp.kumiai.otp.application.history.operation.LookingAtSession;
import jp.kumiai.otp.application.history.operation.MovingDevice;
import jp.kumiai.otp.application.history.operation.Operation;
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
    private final RequestActs asks;
    private final CounterActs counter;
    private final Moves moves;
    private final Deque<Supplier<@Nullable Operation>> ahead = new ArrayDeque<>();

    Plans(Draw draw, Model model, Timeline time, Codes codes, RequestActs asks, CounterActs counter, Moves moves) {
        this.draw = draw;
        this.model = model;
        this.time = time;
        this.codes = codes;
        this.asks = asks;
        this.counter = counter;
        this.moves = moves;
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
        } else if (throwOf <= 42) {
            revokeAtNight();
        } else if (throwOf <= 44) {
            start();
        } else if (throwOf <= 45) {
            stayAllDay(user);
        } else if (throwOf <= 68) {
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
        ahead.add(() -> moves.passOn(user));
        ahead.add(() -> moves.secondCode(user));
    }

    /** Wrong codes until nobody looks at them any more. */
    private void guess(ModelUser user) {
        logIn(user);
        for (int i = 0; i <= model.limits.codeFailures(); i++) {
            ahead.add(() -> moves.guessOnce(user));
        }
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
                Integer session = moves.sessionOf(user, "AUTHENTICATED");
                return session == null
                        ? null
                        : draw.chance(50)
                                ? asks.lift(session, user)
                                : asks.revoke(session, user, codes.wrong(asks.tokenOf(user)));
            });
        }
    }

    /** To the end of the wait of somebody revoked, in again, and the old requests asked again. */
    private void comeBack(ModelUser user) {
        ahead.add(() -> {
            time.moveTo(user.earliestReissue);
            return new TypingPassword(user.login, Typed.RIGHT);
        });
        ahead.add(() -> moves.passOn(user));
        ahead.add(() -> moves.passOn(user));
        ahead.add(() -> moves.again(user));
        ahead.add(() -> moves.again(user));
    }

    /** In before the token expires, and on when it has; software tokens live long, so seldom. */
    private void outlive(ModelUser user) {
        ModelToken token = model.tokenOf(user);
        if (token == null
                || (token.expiresAt.isAfter(time.now().plus(FAR)) && !draw.chance(user.isInService() ? 5 : 25))) {
            return;
        }
        time.moveTo(token.expiresAt.minusSeconds(90));
        ahead.add(() -> new TypingPassword(user.login, Typed.RIGHT));
        if (user.isInService()) {
            ahead.add(() -> moves.passOn(user));
        }
        ahead.add(() -> {
            time.moveTo(token.expiresAt);
            return moves.goOn(user);
        });
        ahead.add(() -> moves.goOn(user));
    }

    /** In, and on when the bank has been told that the device is gone. */
    private void losesDevice(ModelUser user) {
        ModelToken token = model.boundTo(user);
        if (token == null) {
            return;
        }
        ahead.add(() -> new TypingPassword(user.login, Typed.RIGHT));
        if (draw.chance(70)) {
            ahead.add(() -> moves.passOn(user));
        }
        ahead.add(() -> new MovingDevice(token.serial, draw.oneOf("LOST", "DEFECTIVE", "RETURNED")));
        ahead.add(() -> moves.goOn(user));
        ahead.add(() -> moves.goOn(user));
    }

    /** R21: the two ends of the night window are two seconds of a day, which chance would hardly hit. */
    private void revokeAtNight() {
        ahead.add(() -> {
            time.moveToNight();
            return counter.revoke();
        });
    }

    /** From page to page until the session is too old, though it was never idle. */
    private void stayAllDay(ModelUser user) {
        logIn(user);
        for (int pages = 0; pages < 40; pages++) {
            ahead.add(() -> {
                Integer session = moves.sessionOf(user, "AUTHENTICATED");
                if (session != null) {
                    time.moveOnIn(Objects.requireNonNull(model.sessions.get(session)));
                }
                return session == null ? null : new LookingAtSession(session);
            });
        }
    }

    /** R9: somebody logs in just when their company's contract starts. */
    private void start() {
        ModelUser user = draw.oneOf(model.roster(Worlds.THEIRS));
        ahead.add(() -> {
            time.moveTo(time.startOf(user.company));
            return new TypingPassword(user.login, Typed.RIGHT);
        });
        ahead.add(() -> moves.passOn(user));
    }

    /** Somebody who may logs in, and lifts or revokes with a fresh code. */
    private void administer() {
        List<ModelUser> entitled =
                model.users.values().stream().filter(model::administers).toList();
        if (entitled.isEmpty()) {
            return;
        }
        ModelUser actor = draw.oneOf(entitled);
        if (moves.sessionOf(actor, "AUTHENTICATED") == null) {
            logIn(actor);
        }
        ahead.add(() -> {
            Integer session = moves.sessionOf(actor, "AUTHENTICATED");
            return session == null ? null : asks.lift(session, actor);
        });
        if (draw.chance(50)) {
            ahead.add(() -> {
                Integer session = moves.sessionOf(actor, "AUTHENTICATED");
                ModelToken token = asks.tokenOf(actor);
                time.moveUntilFresh(token);
                return session == null ? null : asks.revoke(session, actor, codes.shown(token, time.now()));
            });
        }
    }
}
