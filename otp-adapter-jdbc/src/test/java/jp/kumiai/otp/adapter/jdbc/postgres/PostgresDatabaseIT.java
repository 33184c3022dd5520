package jp.kumiai.otp.adapter.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import jp.kumiai.otp.adapter.jdbc.DatabaseUnusable;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the product asks of a server before it believes it. */
final class PostgresDatabaseIT {

    private static final PostgresServer SERVER = PostgresServer.start(PostgresMajor.NEWEST);

    private final String url = SERVER.newDatabase();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void theServerOfTheseTestsIsAsDurableAsOneInProduction() throws SQLException {
        try (Connection connection = PostgresServer.connectionsTo(url).getConnection()) {
            assertThat(Durability.of(connection)).isEqualTo(new Durability(true, "on", "", true));
        }
    }

    @Test
    void opensADatabaseAndTheSameOneOnAnotherNode() {
        try (PostgresDatabase first = open();
                PostgresDatabase second = open()) {
            assertThat(first.ready()).isTrue();
            assertThat(second.ready()).isTrue();
        }
    }

    @Test
    void doesNotOpenADatabaseThatAcknowledgesWhatItMayLose() throws SQLException {
        acknowledgeEarly();

        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("synchronous_commit is off");
    }

    @Test
    void isNotReadyOnceItsDatabaseAcknowledgesWhatItMayLose() throws SQLException {
        try (PostgresDatabase open = open()) {
            try (Connection connection = open.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET synchronous_commit = off");
            }

            assertThat(open.ready()).isFalse();
        }
    }

    @Test
    void saysSoWhenNobodyAnswers() {
        PostgresAddress nobody = PostgresAddress.of("jdbc:postgresql://localhost:1/otp", "postgres", Option.none());

        assertThatThrownBy(() -> PostgresDatabase.open(nobody, 2))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("does not answer");
    }

    private void acknowledgeEarly() throws SQLException {
        try (Connection connection = PostgresServer.connectionsTo(url).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + connection.getCatalog() + " SET synchronous_commit = off");
        }
    }

    private PostgresDatabase open() {
        return PostgresDatabase.open(PostgresAddress.of(url, "postgres", Option.none()), 2);
    }
}
