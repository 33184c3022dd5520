package jp.kumiai.otp.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresAddress;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.Eventually;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import jp.kumiai.otp.bootstrap.metrics.Metrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A synchronous standby that comes and goes while a node is at work, on a server of its own, since others would wait for it. */
class StandbyIT {

    private static final String SERIES = "otp_database_synchronous_standby";

    private final Logger logger = (Logger) LoggerFactory.getLogger(PostgresDatabase.class.getPackageName());
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Metrics metrics = new Metrics();

    private PostgresServer server;
    private String url;
    private PostgresDatabase database;

    @BeforeEach
    void open() {
        server = PostgresServer.start(PostgresMajor.NEWEST);
        url = server.newDatabase();
        database = PostgresDatabase.open(PostgresAddress.of(url, "postgres", Option.none()), 2);
        metrics.watch(database);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        metrics.close();
        database.close();
        server.close();
    }

    @Test
    void isMissedOnceWhenItGoes() throws SQLException {
        setStandbys("otp_b");
        assertThat(metrics.text()).contains(SERIES + " 1.0");

        setStandbys("");
        assertThat(database.ready()).isTrue();

        assertThat(metrics.text()).contains(SERIES + " 0.0");
        assertThat(warnings()).singleElement().asString().contains("no synchronous standby any more");
    }

    @Test
    void isNotMissedAgainWhereThereWasNone() {
        assertThat(database.ready()).isTrue();

        assertThat(metrics.text()).contains(SERIES + " 0.0");
        assertThat(warnings()).isEmpty();
    }

    private List<String> warnings() {
        return log.list.stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** Returns when the node has seen it. */
    private void setStandbys(String names) throws SQLException {
        try (Connection connection = PostgresServer.connectionsTo(url).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET synchronous_standby_names = '" + names + "'");
            statement.execute("SELECT pg_reload_conf()");
        }
        Eventually.isTrue(
                "the node has looked",
                () -> database.ready() && database.synchronousStandby().contains(!names.isEmpty()));
    }
}
