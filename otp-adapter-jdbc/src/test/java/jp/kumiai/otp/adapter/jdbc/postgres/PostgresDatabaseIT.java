package jp.kumiai.otp.adapter.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.ResultSet;
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
        setForThisDatabase("synchronous_commit = off");

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
    void hasNoStatementCancelledWhateverTheServerDoesToOthers() throws SQLException {
        setForThisDatabase("statement_timeout = '5s'");

        try (PostgresDatabase open = open();
                Connection connection = open.dataSource().getConnection()) {
            assertThat(setting(connection, "statement_timeout")).isEqualTo("0");
            assertThat(setting(connection, "lock_timeout")).isEqualTo("2s");
            assertThat(connection.getNetworkTimeout()).isEqualTo(10_000);
        }
    }

    @Test
    void saysSoWhenNobodyAnswers() {
        PostgresAddress nobody = PostgresAddress.of("jdbc:postgresql://localhost:1/otp", "postgres", Option.none());

        assertThatThrownBy(() -> PostgresDatabase.open(nobody, 2))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("does not answer");
    }

    private void setForThisDatabase(String setting) throws SQLException {
        try (Connection connection = PostgresServer.connectionsTo(url).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + connection.getCatalog() + " SET " + setting);
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW " + name)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private PostgresDatabase open() {
        return PostgresDatabase.open(PostgresAddress.of(url, "postgres", Option.none()), 2);
    }
}
