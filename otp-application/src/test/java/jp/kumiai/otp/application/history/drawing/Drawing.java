package jp.kumiai.otp.application.history.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kumiai.otp.application.history.model.Model;
import jp.kumiai.otp.application.history.model.ModelSession;
import jp.kumiai.otp.application.history.model.ModelUser;
import jp.kumiai.otp.application.history.operation.Operation;
import jp.kumiai.otp.application.history.operation.RequestOperation;
import jp.kumiai.otp.application.history.operation.TypingPassword;
import jp.kumiai.otp.application.history.world.Moment;
import jp.kumiai.otp.application.history.world.Typed;
import jp.kumiai.otp.application.history.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Draws the operations of one history, one by one, by what the model has become: plans, throws, double clicks, retries.
 * It looks at the model and never at the product. Not thread-safe.
 */
public final class Drawing {

    private static final int SESSIONS = 12;

    private final Draw draw;
    private final Model model;
    private final Timeline time;
    private final Requests requests;
    private final RequestActs asks;
    private final SessionActs acts;
    private final CounterActs counter;
    private final Plans plans;
    private @Nullable Operation last;
    private int number;

    public Drawing(Draw draw, World world, Model model) {
        this.draw = draw;
        this.model = model;
        this.time = new Timeline(draw, model, world.start());
        this.requests = new Requests(draw);
        Codes codes = new Codes(draw, model);
        Rows rows = new Rows(draw, model);
        this.asks = new RequestActs(draw, model, codes, rows, requests);
        this.acts = new SessionActs(draw, model, codes, rows, asks);
        this.counter = new CounterActs(draw, model, codes, rows);
        Moves moves = new Moves(draw, model, time, codes, acts, asks);
        this.plans = new Plans(draw, model, time, codes, asks, counter, moves);
    }

    /** The next operation and when it takes place; the model must have taken up all those before. */
    public Step next() {
        Operation operation = drawn();
        if (operation instanceof RequestOperation request) {
            ModelSession session = model.sessions.get(request.session());
            requests.remember(session == null ? "" : session.user.login, request);
        }
        last = operation;
        return new Step(new Moment(time.now(), number++), operation);
    }

    private Operation drawn() {
        if (last != null && draw.chance(6)) {
            time.moveALittle();
            return last;
        }
        if (plans.isEmpty() && draw.chance(22)) {
            plans.begin();
        }
        if (!plans.isEmpty() && draw.chance(88)) {
            time.moveALittle();
            Operation planned = plans.next();
            if (planned != null) {
                return planned;
            }
        }
        time.moveOn();
        if (nobodyIsIn() && draw.chance(70)) {
            plans.logInAnybody();
            Operation planned = plans.next();
            if (planned != null) {
                return planned;
            }
        }
        return freely();
    }

    private Operation freely() {
        int throwOf = draw.between(1, 100);
        if (throwOf <= 7 || model.sessions.isEmpty()) {
            return password();
        }
        if (throwOf <= 19) {
            return counter.any(time.now());
        }
        Map.Entry<Integer, ModelSession> entry = anySession();
        ModelSession session = entry.getValue();
        RequestOperation again = throwOf <= 28 ? asks.again(entry.getKey(), session.user, time.now()) : null;
        if (again != null) {
            return again;
        }
        return throwOf <= 35
                ? acts.any(entry.getKey(), session.user, time.now())
                : acts.fitting(entry.getKey(), session.stage, session.user, time.now());
    }

    private boolean nobodyIsIn() {
        return model.sessions.values().stream().noneMatch(session -> session.isLive(time.now()));
    }

    private Operation password() {
        List<ModelUser> users = List.copyOf(model.users.values());
        String login = draw.chance(98) ? draw.oneOf(users).login : "nobody-here";
        return new TypingPassword(login, draw.chance(88) ? Typed.RIGHT : draw.oneOf(Typed.WRONG, Typed.MIXED_UP));
    }

    /** One of the latest, live ones preferred. */
    private Map.Entry<Integer, ModelSession> anySession() {
        List<Map.Entry<Integer, ModelSession>> all = new ArrayList<>(model.sessions.entrySet());
        List<Map.Entry<Integer, ModelSession>> latest = all.subList(Math.max(0, all.size() - SESSIONS), all.size());
        List<Map.Entry<Integer, ModelSession>> live = latest.stream()
                .filter(entry -> entry.getValue().isLive(time.now()))
                .toList();
        return !live.isEmpty() && draw.chance(94) ? draw.oneOf(live) : draw.oneOf(latest);
    }
}
