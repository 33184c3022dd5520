package jp.kumiai.otp.adapter.jdbc.table;

import io.vavr.Tuple2;
import io.vavr.collection.List;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.function.Function;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.domain.version.Version;

/**
 * A table of states of one kind, and the only way they are written: compare the version, then set. Rows are written in
 * the order of their keys, so that two transactions never wait for each other. Immutable, thread-safe.
 *
 * @param insert a new state as version 1; its parameters are those of {@code binding}
 * @param update a state over the one with its key and its version, whose next version it becomes; its parameters are
 *     those of {@code binding}, then the version
 * @param binding sets all columns of a state, its key last
 */
public record VersionedTable<S>(
        String insert, String update, Sql.Binding<S> binding, Function<S, Version> version, Comparator<S> order) {

    /**
     * Writes all of the states; false when one that is to replace another was stale, in which case the transaction is
     * good for nothing but a rollback.
     *
     * @throws SQLException when the key of a new state is taken, among other reasons
     */
    public boolean write(Connection connection, List<S> states) throws SQLException {
        Tuple2<List<S>, List<S>> newAndOld =
                states.partition(state -> version.apply(state).isNew());
        boolean fresh = replace(connection, newAndOld._2);
        if (fresh) {
            insert(connection, newAndOld._1);
        }
        return fresh;
    }

    private boolean replace(Connection connection, List<S> states) throws SQLException {
        return Sql.updateEach(connection, update, states.sorted(order), this::bindWithVersion)
                .forAll(rows -> rows == 1);
    }

    /**
     * Inserts all of the states as version 1, whatever theirs is.
     *
     * @throws SQLException when a key is taken, among other reasons
     */
    public void insert(Connection connection, List<S> states) throws SQLException {
        Sql.updateEach(connection, insert, states.sorted(order), binding);
    }

    private void bindWithVersion(S state, Parameters parameters) throws SQLException {
        binding.bind(state, parameters);
        parameters.number(version.apply(state).number());
    }
}
