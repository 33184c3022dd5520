package jp.kumiai.otp.bootstrap.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The yardstick: one durable {@code UPDATE} of one row per transaction, as many rows as there are tokens. Once by JDBC,
 * and once more by {@code pgbench} where that is installed ({@link PgBench}).
 *
 * @param filling what fills the table and settles it
 */
record OneRowUpdates(String url, int rows, List<String> filling) {

    static final String UPDATE = "UPDATE yardstick SET last_step = last_step + 1 WHERE serial = ?";

    private static final String SELECT = "SELECT last_step, failures FROM yardstick WHERE serial = ?";
    private static final String SECRET = "5a".repeat(48);

    static OneRowUpdates onPostgres(String url, int rows) {
        return new OneRowUpdates(
                url,
                rows,
                List.of(
                        "INSERT INTO yardstick SELECT n, decode('" + SECRET + "', 'hex'), 0, 0, 0"
                                + " FROM generate_series(0, " + (rows - 1) + ") AS g (n)",
                        "VACUUM ANALYZE",
                        "CHECKPOINT"));
    }

    /** As safe as the embedded database of the product: {@code WRITE_DELAY=0}. */
    static OneRowUpdates onH2(Path file, int rows) {
        return new OneRowUpdates(
                "jdbc:h2:file:" + file + ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_DELAY=-1",
                rows,
                List.of("INSERT INTO yardstick SELECT x, X'" + SECRET + "', 0, 0, 0 FROM system_range(0, " + (rows - 1)
                        + ")"));
    }

    void prepare() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE yardstick (serial bigint PRIMARY KEY, secret bytea NOT NULL,"
                    + " last_step bigint NOT NULL, failures int NOT NULL, drift int NOT NULL)");
            for (String step : filling) {
                statement.execute(step);
            }
        }
    }

    /** H2's file grows to gigabytes; this shrinks it, and nothing can be done with it afterwards. */
    void drop() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ALL OBJECTS DELETE FILES");
        }
    }

    /** One that updates. */
    Clients.Client client(int number) throws SQLException {
        return client(number, List.of(UPDATE));
    }

    /** One that reads each row before it updates it. */
    Clients.Client readingClient(int number) throws SQLException {
        return client(number, List.of(SELECT, UPDATE));
    }

    private Clients.Client client(int number, List<String> acts) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        List<PreparedStatement> statements = new ArrayList<>();
        for (String act : acts) {
            statements.add(connection.prepareStatement(act));
        }
        SplittableRandom random = new SplittableRandom(number);
        return new Clients.Client() {

            @Override
            public Clients.Act act() throws SQLException {
                int serial = random.nextInt(rows);
                boolean done = true;
                for (PreparedStatement statement : statements) {
                    statement.setLong(1, serial);
                    done &= touchesOne(statement);
                }
                return done ? Clients.Act.AS_EXPECTED : Clients.Act.WRONG;
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private static boolean touchesOne(PreparedStatement statement) throws SQLException {
        if (statement.execute()) {
            try (ResultSet row = statement.getResultSet()) {
                return row.next();
            }
        }
        return statement.getUpdateCount() == 1;
    }
}
