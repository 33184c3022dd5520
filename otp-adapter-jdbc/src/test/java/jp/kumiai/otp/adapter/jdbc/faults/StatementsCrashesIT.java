package jp.kumiai.otp.adapter.jdbc.faults;

import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.races.Nodes;
import jp.kumiai.otp.application.port.Commits;

/** Two nodes that gather, and commit by one statement. */
final class StatementsCrashesIT extends Crashes {

    @Override
    Commits commits(DataSource source) {
        return Nodes.on(source, 2);
    }
}
