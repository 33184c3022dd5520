package jp.kumiai.otp.adapter.http.health;

import io.vavr.collection.List;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.exchange.Route;

/** What Prometheus asks a node, on a port of its own, since it is not for the public; and the health as well. */
public final class MetricsRoutes {

    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private MetricsRoutes() {}

    public static List<Route> of(BooleanSupplier ready, Supplier<String> metrics) {
        return HealthRoutes.of(ready)
                .append(Route.get(
                        "/metrics",
                        exchange -> Reply.ok(TEXT_FORMAT, Body.of(metrics.get().getBytes(StandardCharsets.UTF_8)))));
    }
}
