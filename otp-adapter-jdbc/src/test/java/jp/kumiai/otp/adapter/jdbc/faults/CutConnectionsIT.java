package jp.kumiai.otp.adapter.jdbc.faults;

import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcCommits;
import jp.kumiai.otp.application.port.Commits;

final class CutConnectionsIT extends CutConnections {

    @Override
    Commits commits(DataSource cut) {
        return new JdbcCommits(cut);
    }
}
