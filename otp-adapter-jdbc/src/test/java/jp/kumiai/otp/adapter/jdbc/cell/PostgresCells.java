package jp.kumiai.otp.adapter.jdbc.cell;

import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;

/** Two cells on PostgreSQL that all tests of moves share, since each keeps connections until the end of the run. */
final class PostgresCells {

    static final TestDatabase HERE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    static final TestDatabase THERE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    private PostgresCells() {}
}
