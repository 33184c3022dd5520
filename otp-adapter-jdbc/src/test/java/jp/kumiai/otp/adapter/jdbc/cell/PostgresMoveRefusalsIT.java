package jp.kumiai.otp.adapter.jdbc.cell;

import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresMoveRefusalsIT extends MoveRefusals {

    @RegisterExtension
    static final TestDatabase HERE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    @RegisterExtension
    static final TestDatabase THERE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    PostgresMoveRefusalsIT() {
        super(new TwoCells(HERE.source(), THERE.source()));
    }
}
