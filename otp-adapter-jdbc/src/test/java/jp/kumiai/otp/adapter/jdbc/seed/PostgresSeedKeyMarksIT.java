package jp.kumiai.otp.adapter.jdbc.seed;

import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresSeedKeyMarksIT extends SeedKeyMarks {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.onPostgres(PostgresMajor.NEWEST);

    PostgresSeedKeyMarksIT() {
        super(DATABASE);
    }
}
