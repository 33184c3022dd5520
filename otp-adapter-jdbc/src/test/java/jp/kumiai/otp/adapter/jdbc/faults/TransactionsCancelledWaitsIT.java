package jp.kumiai.otp.adapter.jdbc.faults;

import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcCommits;
import jp.kumiai.otp.application.port.Commits;

/** The warning comes with the end of a transaction. */
final class TransactionsCancelledWaitsIT extends CancelledWaits {

    @Override
    Commits commits(DataSource source) {
        return new JdbcCommits(source);
    }
}
