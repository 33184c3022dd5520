package jp.kumiai.otp.adapter.jdbc.sql;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Stream;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Which SQL errors are no faults for a piece of work, because they say that somebody else was there first. After each of
 * them the transaction is known not to have happened.
 */
public enum Conflict {
    /** None: every error is a fault. */
    NEVER,
    /** A row with this key is there already. */
    KEY_TAKEN,
    /** The same, a deadlock, a lost serialisation, or a version that a statement itself found changed: decide again. */
    OVERTAKEN,
    /** Any error by which the database says that it undid the work, such as a value that does not fit. */
    UNDONE;

    /** PostgreSQL's division by zero, which is how a statement that compares versions refuses to be. */
    public static final String STALE = "22012";

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String POSTGRESQL_DEADLOCK = "40P01";
    private static final Set<String> CLASSES_OF_THE_UNDONE = HashSet.of("22", "23");

    boolean explains(SQLException e) {
        return Stream.ofAll(e)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .map(SQLException::getSQLState)
                .filter(Objects::nonNull)
                .exists(this::explains);
    }

    private boolean explains(String state) {
        return switch (this) {
            case NEVER -> false;
            case KEY_TAKEN -> state.equals(UNIQUE_VIOLATION);
            case OVERTAKEN ->
                KEY_TAKEN.explains(state)
                        || state.equals(SERIALIZATION_FAILURE)
                        || state.equals(POSTGRESQL_DEADLOCK)
                        || state.equals(STALE);
            case UNDONE -> OVERTAKEN.explains(state) || CLASSES_OF_THE_UNDONE.exists(state::startsWith);
        };
    }
}
