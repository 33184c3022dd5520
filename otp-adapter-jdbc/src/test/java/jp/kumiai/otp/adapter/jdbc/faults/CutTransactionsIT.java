package jp.kumiai.otp.adapter.jdbc.faults;

import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcCommits;
import jp.kumiai.otp.application.port.Commits;

/** A commit is a transaction, whose end is the last exchange with the server. */
final class CutTransactionsIT extends CutConnections {

    @Override
    Commits commits(DataSource cut) {
        return new JdbcCommits(cut);
    }
}
