package jp.kumiai.otp.adapter.jdbc.cell;

import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresLeavingUnderLoadIT extends LeavingUnderLoad {

    @RegisterExtension
    static final TestDatabase HERE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    @RegisterExtension
    static final TestDatabase THERE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    PostgresLeavingUnderLoadIT() {
        super(new TwoCells(HERE.source(), THERE.source()));
    }
}
