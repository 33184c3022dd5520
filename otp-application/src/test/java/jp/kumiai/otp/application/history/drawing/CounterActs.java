package jp.kumiai.otp.application.history.drawing;

import java.time.Instant;
import java.util.List;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.ModelToken;
import jp.kumiai.otp.application.history.model.RevocationRules;
import jp.kumiai.otp.application.history.operation.LiftingAtTheCounter;
import jp.kumiai.otp.application.history.operation.MovingDevice;
import jp.kumiai.otp.application.history.operation.Operation;
import jp.kumiai.otp.application.history.operation.Resynchronising;
import jp.kumiai.otp.application.history.operation.RevokingAtTheCounter;
import jp.kumiai.otp.application.history.operation.Sweeping;
import jp.kumiai.otp.application.history.operation.Tracing;

/** Draws what the bank does at the counter. */
final class CounterActs {

    private static final String UNHEARD_OF = "77777777";

    private final Draw draw;
    private final Model model;
    private final Codes codes;
    private final Rows rows;

    CounterActs(Draw draw, Model model, Codes codes, Rows rows) {
        this.draw = draw;
        this.model = model;
        this.codes = codes;
        this.rows = rows;
    }

    Operation any(Instant now) {
        int throwOf = draw.between(1, 100);
        if (throwOf <= (rows.isAnybodySuspended(Worlds.OURS) ? 35 : 6)) {
            return lift();
        }
        if (throwOf <= 42) {
            return revoke();
        }
        if (throwOf <= 49) {
            return move();
        }
        if (throwOf <= 70) {
            return resynchronise(now);
        }
        return throwOf <= 92 ? new Tracing(draw.chance(95) ? anyToken().serial : UNHEARD_OF) : new Sweeping();
    }

    LiftingAtTheCounter lift() {
        return new LiftingAtTheCounter(
                company(),
                rows.logins(Worlds.OURS, user -> model.isSuspended(user) || user.confirmation.isSuspended()));
    }

    RevokingAtTheCounter revoke() {
        RevocationRules rules = new RevocationRules(model);
        return new RevokingAtTheCounter(
                company(), rows.logins(Worlds.OURS, user -> rules.obstacle(user) == null), draw.chance(35));
    }

    private String company() {
        return draw.chance(95) ? Worlds.OURS : draw.oneOf(Worlds.THEIRS, "K-9999");
    }

    private MovingDevice move() {
        String serial = draw.chance(90) ? anyToken().serial : UNHEARD_OF;
        return new MovingDevice(serial, draw.oneOf("LOST", "DEFECTIVE", "RETURNED", "IN_STOCK", "DISPOSED"));
    }

    private Resynchronising resynchronise(Instant now) {
        ModelToken token = anyToken();
        long second = draw.chance(65)
                ? token.ours(now) + token.clockSteps
                : token.ours(now) + draw.oneOf(draw.between(-122, -118), draw.between(118, 122), draw.between(-15, 15));
        long first = second - draw.oneOf(1, 1, 1, 1, 1, 0, 2, -1);
        return new Resynchronising(
                draw.chance(97) ? token.serial : UNHEARD_OF,
                draw.chance(95) ? codes.at(token, first, now) : codes.any(token, now),
                draw.chance(95) ? codes.at(token, second, now) : codes.any(token, now));
    }

    private ModelToken anyToken() {
        return draw.oneOf(List.copyOf(model.tokens.values()));
    }
}
