package jp.kumiai.otp.adapter.jdbc.faults;

import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcCommits;
import jp.kumiai.otp.adapter.jdbc.races.Nodes;
import jp.kumiai.otp.application.port.Commits;

/** The ways to commit on PostgreSQL, in each of which the server is asked for something else at last. */
enum Way {
    /** A transaction for each commit: at last it is asked to commit. */
    BY_TRANSACTION {
        @Override
        Commits on(DataSource source) {
            return new JdbcCommits(source);
        }
    },
    /** Two nodes that gather: at last they ask for the statement that is all of it. */
    BY_STATEMENT {
        @Override
        Commits on(DataSource source) {
            return Nodes.on(source, 2);
        }
    };

    abstract Commits on(DataSource source);
}
