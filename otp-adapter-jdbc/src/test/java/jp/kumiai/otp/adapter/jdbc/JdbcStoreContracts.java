package jp.kumiai.otp.adapter.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import jp.kumiai.otp.application.testkit.StoreContracts;

/** Every contract of the store on one database; subclasses say which. */
abstract class JdbcStoreContracts extends StoreContracts {

    @Override
    protected abstract JdbcStore store();

    @Override
    protected JdbcStore brokenStore() {
        return new JdbcStore(closed());
    }

    /** What gives no connections. */
    static DataSource closed() {
        HikariDataSource closed = new HikariDataSource();
        closed.close();
        return closed;
    }
}
