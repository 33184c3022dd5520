package jp.kumiai.otp.adapter.jdbc.table;

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
 * @param <S> the kind of states
 */
public final class VersionedTable<S> {

    private final Shape shape;
    private final Sql.Binding<S> binding;
    private final Function<S, Version> version;
    private final Comparator<S> order;
    private final String insert;
    private final String update;

    /** @param binding sets all columns of a state, in the order that the shape has them */
    public VersionedTable(Shape shape, Sql.Binding<S> binding, Function<S, Version> version, Comparator<S> order) {
        this.shape = shape;
        this.binding = binding;
        this.version = version;
        this.order = order;
        this.insert = shape.insert();
        this.update = shape.update();
    }

    public Shape shape() {
        return shape;
    }

    /** The same table, its states bound by this instead. */
    VersionedTable<S> boundBy(Sql.Binding<S> other) {
        return new VersionedTable<>(shape, other, version, order);
    }

    /** Those of the states that are new, in the order of their keys. */
    public List<S> newOnes(List<S> states) {
        return states.filter(state -> version.apply(state).isNew()).sorted(order);
    }

    /** Those of the states that replace others, in the order of their keys. */
    public List<S> successors(List<S> states) {
        return states.reject(state -> version.apply(state).isNew()).sorted(order);
    }

    /**
     * Writes all of the states; false when one that is to replace another was stale, in which case the transaction is
     * good for nothing but a rollback.
     *
     * @throws SQLException when the key of a new state is taken, among other reasons
     */
    public boolean write(Connection connection, List<S> states) throws SQLException {
        boolean fresh = replace(connection, successors(states));
        if (fresh) {
            insert(connection, newOnes(states));
        }
        return fresh;
    }

    private boolean replace(Connection connection, List<S> states) throws SQLException {
        return Sql.updateEach(connection, update, states, this::bindWithVersion).forAll(rows -> rows == 1);
    }

    /**
     * Inserts all of the states as version 1, whatever theirs is.
     *
     * @throws SQLException when a key is taken, among other reasons
     */
    public void insert(Connection connection, List<S> states) throws SQLException {
        Sql.updateEach(connection, insert, states.sorted(order), binding);
    }

    /** Sets the columns of a state. */
    public void bind(S state, Parameters parameters) throws SQLException {
        binding.bind(state, parameters);
    }

    /** Sets the columns of a state, and then the version it was read with. */
    public void bindWithVersion(S state, Parameters parameters) throws SQLException {
        binding.bind(state, parameters);
        parameters.number(version.apply(state).number());
    }
}
