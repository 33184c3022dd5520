package jp.kumiai.otp.adapter.jdbc.schema;

import jp.kumiai.otp.adapter.jdbc.TestDatabase;

final class H2MigrationTest extends Migration {

    H2MigrationTest() {
        super(TestDatabase.emptyInMemory());
    }
}
