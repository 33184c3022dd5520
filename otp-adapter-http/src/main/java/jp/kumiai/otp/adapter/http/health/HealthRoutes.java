package jp.kumiai.otp.adapter.http.health;

import io.vavr.collection.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.problem.FailureStatus;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;

/** For whoever runs and balances the nodes: is this one alive, is it ready. Nothing else is told. */
public final class HealthRoutes {

    private static final int OK = 200;

    private HealthRoutes() {}

    public static List<Route> of(BooleanSupplier ready) {
        return List.of(
                Route.get("/health/live", exchange -> Json.reply(OK, Map.of("status", "UP"))),
                Route.get("/health/ready", exchange -> readiness(ready.getAsBoolean())));
    }

    private static Reply readiness(boolean ready) {
        return ready
                ? Json.reply(OK, Map.of("status", "READY"))
                : Json.reply(FailureStatus.of(ProblemCode.UNAVAILABLE), Map.of("status", "NOT_READY"));
    }
}
