package jp.kumiai.otp.adapter.jdbc.faults;

import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.joint.GatheredCommits;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresCommits;
import jp.kumiai.otp.application.port.Commits;

/** A commit is one statement, and one exchange with the server. */
final class CutStatementsIT extends CutConnections {

    @Override
    Commits commits(DataSource cut) {
        return new GatheredCommits(new PostgresCommits(cut));
    }
}
