package jp.kumiai.otp.adapter.jdbc.schema;

import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresMigrationIT extends Migration {

    @RegisterExtension
    static final SharedPostgres SERVER = SharedPostgres.of(PostgresMajor.NEWEST);

    PostgresMigrationIT() {
        super(PostgresServer.connectionsTo(SERVER.newDatabase()));
    }
}
