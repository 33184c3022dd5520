package jp.kumiai.otp.adapter.http;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import jp.kumiai.otp.adapter.http.exchange.Traffic;

/**
 * What those who run this node ask of it, and are told.
 *
 * @param ready whether this node can serve now; asked on every readiness check
 * @param traffic told of every request
 * @param metrics what {@code /metrics} answers, in Prometheus's text format 0.0.4; asked where settings name a port for it
 */
public record Watch(BooleanSupplier ready, Traffic traffic, Supplier<String> metrics) {

    /** Nobody is told anything, and there are no metrics. */
    public static Watch only(BooleanSupplier ready) {
        return new Watch(ready, Traffic.UNWATCHED, () -> "");
    }
}
