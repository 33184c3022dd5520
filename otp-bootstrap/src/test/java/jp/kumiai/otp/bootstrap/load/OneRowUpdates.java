package jp.kumiai.otp.bootstrap.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;

/**
 * The yardstick: one durable {@code UPDATE} of one row per transaction, as many rows as there are tokens. Once by JDBC,
 * and once more by {@code pgbench} where that is installed ({@link PgBench}).
 */
record OneRowUpdates(String url, int rows) {

    static final String UPDATE = "UPDATE yardstick SET last_step = last_step + 1 WHERE serial = ?";

    void prepare() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE yardstick (serial bigint PRIMARY KEY, secret bytea NOT NULL,"
                    + " last_step bigint NOT NULL, failures int NOT NULL, drift int NOT NULL)");
            statement.execute("INSERT INTO yardstick SELECT n, decode(repeat('5a', 48), 'hex'), 0, 0, 0"
                    + " FROM generate_series(0, " + (rows - 1) + ") AS g (n)");
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    Clients.Client client(int number) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        PreparedStatement update = connection.prepareStatement(UPDATE);
        SplittableRandom random = new SplittableRandom(number);
        return new Clients.Client() {

            @Override
            public Clients.Act act() throws SQLException {
                update.setLong(1, random.nextInt(rows));
                return update.executeUpdate() == 1 ? Clients.Act.AS_EXPECTED : Clients.Act.WRONG;
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }
}
