package jp.kumiai.otp.adapter.jdbc.cell;

import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresSerialClaimsIT extends SerialClaims {

    @RegisterExtension
    static final SharedPostgres SERVER = SharedPostgres.of(PostgresMajor.NEWEST);

    @RegisterExtension
    static final TestDatabase CELL = PostgresCells.HERE;

    PostgresSerialClaimsIT() {
        super(PostgresServer.connectionsTo(SERVER.newDatabase()));
    }

    @Override
    JdbcStore cell() {
        return new JdbcStore(CELL.source());
    }
}
