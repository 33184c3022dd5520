package jp.kumiai.otp.bootstrap.metrics;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.exchange.Traffic;
import jp.kumiai.otp.adapter.jdbc.OpenDatabase;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.RequestDecisions;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.sealing.SealTrail;
import jp.kumiai.otp.domain.audit.AuditEvent;

/**
 * The metrics of one node since its start. Labels are routes, statuses and kinds of events, never what a client sent, so
 * there is a bounded number of series. Thread-safe.
 */
public final class Metrics implements Traffic, AutoCloseable {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final AtomicLong sealedUntil = new AtomicLong();

    /** Begins to watch this process. */
    public Metrics() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Watches a pool of connections; a source that is no pool has nothing to tell. */
    private void watch(DataSource source) {
        if (source instanceof HikariDataSource pool) {
            pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
        }
    }

    /** Tells whether another server has every acknowledged commit too; a database that no other copies has nothing to tell. */
    public void watch(OpenDatabase database) {
        watch(database.dataSource());
        if (database.synchronousStandby().isDefined()) {
            Gauge.builder("otp.database.synchronous.standby", database, Metrics::standby)
                    .register(registry);
        }
    }

    private static double standby(OpenDatabase database) {
        return database.synchronousStandby().contains(true) ? 1 : 0;
    }

    /** These commits, counting the events of those that were committed. */
    public Commits watched(Commits commits) {
        return new CountedCommits(commits, this::count);
    }

    /** These decisions, counting the events of those that were committed. */
    public RequestDecisions watched(RequestDecisions decisions) {
        return new CountedDecisions(decisions, this::count);
    }

    /**
     * This sealing, noting each time up to when the trail is sealed. A scrape tells what was noted last and asks no store,
     * so it neither fails nor waits with it. To be called once at most.
     */
    public SealTrail watched(SealTrail sealing, TrailSeals seals) {
        Gauge.builder("otp.audit.sealed.until", sealedUntil, AtomicLong::get)
                .baseUnit("seconds")
                .register(registry);
        return new WatchedSealing(sealing, seals, until -> sealedUntil.set(until.getEpochSecond()));
    }

    private void count(AuditEvent event) {
        String purpose = event.facts().get("purpose").getOrElse("");
        registry.counter("otp.events", "kind", event.kind().name(), "purpose", purpose, "reason", reason(event))
                .increment();
    }

    /** Why a code was refused, which is one of few words; other events give reasons in other words. */
    private static String reason(AuditEvent event) {
        return event.kind() == AuditEvent.Kind.CODE_REFUSED
                ? event.facts().get("reason").getOrElse("")
                : "";
    }

    @Override
    public IntConsumer begins(Route route) {
        Timer.Sample running = Timer.start(registry);
        return status -> running.stop(timer(registry, route, status));
    }

    private static Timer timer(MeterRegistry registry, Route route, int status) {
        return Timer.builder("http.server.requests")
                .tag("method", route.method().name())
                .tag("route", route.template())
                .tag("status", String.valueOf(status))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** All of it in Prometheus's text format 0.0.4. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
