package jp.kumiai.otp.adapter.jdbc.sql;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Stream;
import java.sql.SQLException;

/**
 * Which SQL errors are no faults for a piece of work, because they say that somebody else was there first. After each of
 * them the transaction is known not to have happened.
 */
public enum Conflict {
    /** None: every error is a fault. */
    NEVER,
    /** A row with this key is there already. */
    KEY_TAKEN,
    /** The same, or a deadlock or lost serialisation: decide again on what is there now. */
    OVERTAKEN;

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String POSTGRESQL_DEADLOCK = "40P01";

    boolean explains(SQLException e) {
        return Stream.ofAll(e)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .exists(each -> states().contains(each.getSQLState()));
    }

    private Set<String> states() {
        return switch (this) {
            case NEVER -> HashSet.empty();
            case KEY_TAKEN -> HashSet.of(UNIQUE_VIOLATION);
            case OVERTAKEN -> HashSet.of(UNIQUE_VIOLATION, SERIALIZATION_FAILURE, POSTGRESQL_DEADLOCK);
        };
    }
}
