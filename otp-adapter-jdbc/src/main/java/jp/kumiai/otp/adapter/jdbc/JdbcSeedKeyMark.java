package jp.kumiai.otp.adapter.jdbc;

import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.sql.Conflict;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.seed.SeedKeyMark;

/** The mark of the one key of this database. Whoever comes first writes it, and nobody changes it. Thread-safe. */
public final class JdbcSeedKeyMark {

    private static final String READ = "SELECT k.key_name AS key_name, k.mark AS mark FROM seed_key k";

    private static final String WRITE =
            "INSERT INTO seed_key (position, key_name, mark) VALUES (1, ?, ?) ON CONFLICT DO NOTHING";

    private final Database database;

    public JdbcSeedKeyMark(DataSource source) {
        this.database = new Database(source);
    }

    /** The mark that is there; this one when there was none. */
    public SeedKeyMark orElse(SeedKeyMark first) {
        return stored().getOrElse(() -> {
            write(first);
            return stored().getOrElseThrow(() -> new PortUnavailable("the mark of the seed key is gone again"));
        });
    }

    private Option<SeedKeyMark> stored() {
        return database.read("reading the mark of the seed key", JdbcSeedKeyMark::read);
    }

    private static Option<SeedKeyMark> read(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                READ,
                "",
                (none, parameters) -> {},
                row -> new SeedKeyMark(row.text("key_name"), row.text("mark")));
    }

    /** Does nothing when somebody else was faster. */
    private void write(SeedKeyMark mark) {
        database.write(
                "writing the mark of the seed key",
                Conflict.KEY_TAKEN,
                connection -> Option.some(Sql.update(
                        connection,
                        WRITE,
                        mark,
                        (each, parameters) -> parameters.text(each.keyId()).text(each.value()))));
    }
}
