package jp.kumiai.otp.bootstrap;

import jp.kumiai.otp.adapter.jdbc.postgres.PostgresAddress;

/**
 * A PostgreSQL server as one node uses it.
 *
 * @param connections that the node opens at most, 2 to 200
 */
public record DatabaseServer(PostgresAddress address, int connections) {

    private static final int MIN_CONNECTIONS = 2;
    private static final int MAX_CONNECTIONS = 200;

    public DatabaseServer {
        if (connections < MIN_CONNECTIONS || connections > MAX_CONNECTIONS) {
            throw new IllegalArgumentException("a node has " + MIN_CONNECTIONS + " to " + MAX_CONNECTIONS
                    + " connections to its database, not " + connections);
        }
    }
}
