package jp.kumiai.otp.adapter.jdbc.postgres;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.joint.JointReads;
import jp.kumiai.otp.adapter.jdbc.sql.ColumnArrays;
import jp.kumiai.otp.adapter.jdbc.sql.ColumnType;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.EmptyColumn;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.RequestTable;
import jp.kumiai.otp.adapter.jdbc.table.SessionTable;
import jp.kumiai.otp.adapter.jdbc.table.StandingJoin;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.session.SessionStanding;

/** Reads any number of sessions, each with its user's standing and one earlier answer, by one statement. Thread-safe. */
final class SessionQuery {

    /** Behind OFFSET 0 the planner cannot read all answers of the user and then look for the one, which it likes to. */
    private static final String ANSWER = "  LEFT JOIN LATERAL (SELECT h.* FROM handled_request h"
            + " WHERE h.contract_no = s.contract_no AND h.login_id = s.login_id AND h.request_id = a.request_id"
            + " OFFSET 0) AS r ON TRUE";

    private static final String SELECT = "SELECT a.place AS a_place, " + SessionTable.COLUMNS + ", "
            + StandingJoin.COLUMNS + ", " + RequestTable.COLUMNS + "\n  FROM "
            + ColumnArrays.sql(ColumnType.TEXT, ColumnType.TEXT, ColumnType.NUMBER)
            + " AS a (session_key, request_id, place)\n"
            + "  JOIN session s ON s.session_key = a.session_key\n"
            + StandingJoin.OF_SESSION
            + ANSWER;

    /** What is asked of the database for one caller; without a request, no answer is looked for. */
    private record Wanted(SessionKey session, Option<RequestId> request) {}

    /** What there is for one caller. */
    private record Found(Option<SessionStanding> session, Option<HandledRequest> before) {

        static final Found NOTHING = new Found(Option.none(), Option.none());

        Option<RequestStanding> under(RequestId id) {
            return session.map(asking -> new RequestStanding(asking, id, before));
        }
    }

    private final Database database;

    SessionQuery(DataSource source) {
        this.database = new Database(source);
    }

    /** Who asks, for each of these in their order. */
    List<Either<PortUnavailable, Option<RequestStanding>>> ofRequests(List<JointReads.Asked> asked) {
        return all(asked.map(one -> new Wanted(one.session(), Option.some(one.request()))))
                .zipWith(asked, (found, one) -> found.map(there -> there.under(one.request())));
    }

    /** The sessions under these keys, in their order. */
    List<Either<PortUnavailable, Option<SessionStanding>>> ofSessions(List<SessionKey> keys) {
        return all(keys.map(key -> new Wanted(key, Option.none()))).map(found -> found.map(Found::session));
    }

    /**
     * What there is for each of them, in their order. What is stored for one of them and does not fit together is that
     * one's fault alone.
     */
    private List<Either<PortUnavailable, Found>> all(List<Wanted> asked) {
        Map<Integer, Either<PortUnavailable, Found>> found = database.read("reading sessions", connection -> {
            ColumnArrays arrays = ColumnArrays.of(asked.zipWithIndex(), SessionQuery::bind);
            return HashMap.ofEntries(Sql.all(connection, SELECT, arrays, SessionQuery::read));
        });
        return asked.zipWithIndex().map(one -> found.getOrElse(one._2, Either.right(Found.NOTHING)));
    }

    /** In the order of the types in the statement. */
    private static void bind(Tuple2<Wanted, Integer> placed, Parameters parameters) throws SQLException {
        parameters
                .text(placed._1.session().value())
                .text(placed._1.request().map(RequestId::value))
                .number(placed._2);
    }

    private static Tuple2<Integer, Either<PortUnavailable, Found>> read(Row row) throws SQLException {
        return Tuple.of(row.of("a_").smallNumber("place"), found(row));
    }

    private static Either<PortUnavailable, Found> found(Row row) throws SQLException {
        try {
            SessionStanding session = new SessionStanding(SessionTable.read(row), StandingJoin.read(row));
            return Either.right(new Found(Option.some(session), RequestTable.readIfThere(row)));
        } catch (IllegalArgumentException | EmptyColumn e) {
            return Either.left(new PortUnavailable("reading a session: what is stored does not fit together", e));
        }
    }
}
