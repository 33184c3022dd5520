package jp.kumiai.otp.adapter.jdbc.postgres;

import java.time.Duration;

/**
 * The transactions that may still record events, as the server tells of them. It tells of those of the same role, and of no
 * others: all nodes come as one. Stateless.
 */
public final class OpenTransactions {

    /**
     * When the oldest one began. One that waits for a standby is still open. One that has written nothing for ten minutes
     * is a reader, a dump for instance, and none of ours.
     */
    public static final String OLDEST = """
            SELECT LEAST(CURRENT_TIMESTAMP, MIN(a.xact_start)) AS began_at
              FROM pg_stat_activity a
             WHERE a.datname = current_database()
               AND a.backend_type = 'client backend'
               AND a.pid <> pg_backend_pid()
               AND (a.backend_xid IS NOT NULL OR a.xact_start > CURRENT_TIMESTAMP - INTERVAL '10 minutes')
            """;

    /** A transaction has its instant a moment before the server tells of it. */
    static final Duration MARGIN = Duration.ofSeconds(5);

    private OpenTransactions() {}
}
