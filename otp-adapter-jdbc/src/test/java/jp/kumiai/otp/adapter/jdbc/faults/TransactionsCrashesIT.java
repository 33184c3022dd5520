package jp.kumiai.otp.adapter.jdbc.faults;

import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcCommits;
import jp.kumiai.otp.application.port.Commits;

/** A transaction for each commit. */
final class TransactionsCrashesIT extends Crashes {

    @Override
    Commits commits(DataSource source) {
        return new JdbcCommits(source);
    }
}
