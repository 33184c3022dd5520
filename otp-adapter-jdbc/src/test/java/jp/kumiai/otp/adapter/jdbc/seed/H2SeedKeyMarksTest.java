package jp.kumiai.otp.adapter.jdbc.seed;

import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class H2SeedKeyMarksTest extends SeedKeyMarks {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inMemory();

    H2SeedKeyMarksTest() {
        super(DATABASE);
    }
}
