package jp.kumiai.otp.adapter.jdbc.schema;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables this version of the product needs. Nodes that start together wait for each other. Stateless. */
public final class Schema {

    private static final String MIGRATIONS = "classpath:jp/kumiai/otp/adapter/jdbc/schema";

    /** What other databases do not know; it changes how rows are kept, never which. */
    private static final String MIGRATIONS_OF_POSTGRESQL = "classpath:jp/kumiai/otp/adapter/jdbc/postgresql";

    private static final String MIGRATIONS_OF_THE_REGISTRY = "classpath:jp/kumiai/otp/adapter/jdbc/registry";

    private Schema() {}

    /**
     * Brings the tables up to this version; does nothing when they are. Tables are never dropped or cleaned.
     *
     * @throws SchemaUnusable when what is there cannot be brought up, or was changed by somebody else
     */
    public static void migrate(DataSource source) {
        migrate(
                source,
                isPostgresql(source) ? new String[] {MIGRATIONS, MIGRATIONS_OF_POSTGRESQL} : new String[] {MIGRATIONS});
    }

    /**
     * The same with the registry of serial numbers, which is a database of its own.
     *
     * @throws SchemaUnusable when it is the database of a cell, among other reasons
     */
    public static void migrateRegistry(DataSource source) {
        migrate(source, MIGRATIONS_OF_THE_REGISTRY);
    }

    private static boolean isPostgresql(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new SchemaUnusable(e);
        }
    }

    private static void migrate(DataSource source, String... migrations) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations(migrations)
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new SchemaUnusable(e);
        }
    }
}
