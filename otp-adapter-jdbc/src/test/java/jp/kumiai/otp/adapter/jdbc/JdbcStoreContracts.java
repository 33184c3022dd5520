package jp.kumiai.otp.adapter.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import jp.kumiai.otp.application.testkit.StoreContracts;

/** Every contract of the store on one database; subclasses say which. */
abstract class JdbcStoreContracts extends StoreContracts {

    @Override
    protected abstract JdbcStore store();

    @Override
    protected JdbcStore brokenStore() {
        HikariDataSource closed = new HikariDataSource();
        closed.close();
        return new JdbcStore(closed);
    }
}
