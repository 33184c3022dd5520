package jp.kumiai.otp.adapter.jdbc.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import jp.kumiai.otp.adapter.jdbc.DatabaseUnusable;
import jp.kumiai.otp.adapter.jdbc.JdbcCommits;
import jp.kumiai.otp.adapter.jdbc.JdbcSnapshots;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.testkit.DataShoji;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedDatabaseTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void writesEachCommitBeforeItIsAcknowledged() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(file())) {
            assertThat(setting(database, "WRITE_DELAY")).isEqualTo("0");
        }
    }

    @Test
    void hasTheMannersOfPostgres() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(file())) {
            assertThat(setting(database, "MODE")).isEqualTo("PostgreSQL");
            assertThat(setting(database, "DATABASE_TO_LOWER")).isEqualTo("true");
        }
    }

    @Test
    void keepsWhatWasCommittedOverAnEnd() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(file())) {
            assertThat(new JdbcCommits(database.dataSource()).commit(DataShoji.founded()))
                    .isEqualTo(Commits.Outcome.COMMITTED);
        }

        try (EmbeddedDatabase again = EmbeddedDatabase.open(file())) {
            assertThat(new JdbcSnapshots(again.dataSource()).contract(DataShoji.NUMBER))
                    .isNotEmpty();
        }
    }

    @Test
    void makesItsDirectory() {
        Path deep = directory.resolve("データ").resolve("with blanks").resolve("otp");

        EmbeddedDatabase.open(deep).close();

        assertThat(Path.of(deep + ".mv.db")).exists();
    }

    @Test
    void letsGoOfTheFileWhenItIsClosed() throws IOException {
        EmbeddedDatabase.open(file()).close();

        assertThat(Files.deleteIfExists(Path.of(file() + ".mv.db"))).isTrue();
        EmbeddedDatabase.open(file()).close();
    }

    @Test
    void refusesADatabaseThatAnotherProcessHasOpen() throws IOException, InterruptedException {
        try (AnotherProcess another = AnotherProcess.holding(file())) {
            assertThat(another.isHolding()).isTrue();

            assertThatThrownBy(() -> EmbeddedDatabase.open(file())).isInstanceOf(DatabaseInUse.class);
        }

        EmbeddedDatabase.open(file()).close();
    }

    @Test
    void refusesADirectoryThatIsAFile() throws IOException {
        Path obstacle = Files.writeString(directory.resolve("obstacle"), "");

        assertThatThrownBy(() -> EmbeddedDatabase.open(obstacle.resolve("otp"))).isInstanceOf(DatabaseUnusable.class);
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Files.writeString(Path.of(file() + ".mv.db"), "no database at all".repeat(1_000));

        assertThatThrownBy(() -> EmbeddedDatabase.open(file())).isInstanceOf(DatabaseUnusable.class);
    }

    @Test
    void refusesAPathThatWouldChangeTheSettings() {
        Path path = directory.resolve("otp;LOCK_TIMEOUT=0");

        assertThatThrownBy(() -> EmbeddedDatabase.open(path)).isInstanceOf(DatabaseUnusable.class);
    }

    @Test
    void refusesTheRootOfTheFileSystem() {
        assertThatThrownBy(() -> EmbeddedDatabase.open(directory.getRoot())).isInstanceOf(DatabaseUnusable.class);
    }

    @Test
    void isReadyUntilItIsClosed() {
        EmbeddedDatabase database = EmbeddedDatabase.open(file());

        assertThat(database.ready()).isTrue();
        database.close();
        assertThat(database.ready()).isFalse();
    }

    @Test
    void doesNotWaitForeverWhenEveryConnectionIsInUse() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(file())) {
            ArrayList<Connection> all = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                all.add(database.dataSource().getConnection());
            }

            assertThatThrownBy(() -> new JdbcSnapshots(database.dataSource()).token(DataShoji.SHARED))
                    .isInstanceOf(PortUnavailable.class);

            for (Connection connection : all) {
                connection.close();
            }
            assertThat(database.ready()).isTrue();
        }
    }

    private Path file() {
        return directory.resolve("otp");
    }

    private static String setting(EmbeddedDatabase database, String name) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(
                        "SELECT setting_value FROM information_schema.settings WHERE setting_name = '" + name + "'")) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }
}
