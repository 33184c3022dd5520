package jp.kumiai.otp.adapter.jdbc.faults;

import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.races.Nodes;
import jp.kumiai.otp.application.port.Commits;

/** The warning comes with the statement. */
final class StatementsCancelledWaitsIT extends CancelledWaits {

    @Override
    Commits commits(DataSource source) {
        return Nodes.on(source, 2);
    }
}
