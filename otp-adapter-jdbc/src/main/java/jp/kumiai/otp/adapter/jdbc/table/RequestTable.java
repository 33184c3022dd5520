package jp.kumiai.otp.adapter.jdbc.table;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import jp.kumiai.otp.adapter.jdbc.sql.Parameters;
import jp.kumiai.otp.adapter.jdbc.sql.Row;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.user.LoginId;

/** Answered requests in their table, {@code handled_request r}: inserted, never changed, and removed when old. Stateless. */
public final class RequestTable {

    public static final Shape SHAPE = new Shape(
            "handled_request",
            List.of("fingerprint", "answer", "answered_at"),
            List.of("contract_no", "login_id", "request_id"));

    public static final String COLUMNS = SHAPE.selected("r");

    public static final String KEY_COLUMNS = Columns.of("r", "contract_no", "login_id", "request_id");

    private static final Comparator<RequestKey> ORDER = Comparator.comparing(RequestKey::contract)
            .thenComparing(RequestKey::loginId)
            .thenComparing(key -> key.id().value());

    /** What comes behind the sessions, still without the ID of a request. */
    public static final String OF_SESSION =
            "  LEFT JOIN handled_request r ON r.contract_no = s.contract_no AND r.login_id = s.login_id";

    private static final String APPEND = SHAPE.append();

    private static final String DELETE = SHAPE.delete() + " AND answered_at < ?";

    private RequestTable() {}

    /**
     * Inserts the requests in the order of their keys.
     *
     * @throws SQLException when a key is taken, among other reasons
     */
    public static void insert(Connection connection, List<HandledRequest> requests) throws SQLException {
        Sql.updateEach(connection, APPEND, inOrder(requests), RequestTable::bind);
    }

    /**
     * Removes those of these requests that were answered before an instant, in the order of their keys.
     *
     * @return how many there were
     */
    public static int delete(Connection connection, List<RequestKey> keys, Instant before) throws SQLException {
        return Sql.updateEach(connection, DELETE, keys.sorted(ORDER), (key, parameters) -> {
                    bindKey(key, parameters);
                    parameters.instant(before);
                })
                .sum()
                .intValue();
    }

    /** The requests in the order of their keys. */
    public static List<HandledRequest> inOrder(List<HandledRequest> requests) {
        return requests.sortBy(ORDER, HandledRequest::key);
    }

    public static void bind(HandledRequest request, Parameters parameters) throws SQLException {
        parameters
                .text(request.fingerprint().value())
                .text(FactsJson.write(request.answer()))
                .instant(request.at());
        bindKey(request.key(), parameters);
    }

    public static void bindKey(RequestKey key, Parameters parameters) throws SQLException {
        parameters
                .text(key.contract().value())
                .text(key.loginId().value())
                .text(key.id().value());
    }

    /** The request in a row that was joined from the outside. */
    public static Option<HandledRequest> readIfThere(Row joined) throws SQLException {
        return joined.of("r_").optionalText("request_id").isDefined() ? Option.some(read(joined)) : Option.none();
    }

    public static HandledRequest read(Row joined) throws SQLException {
        Row row = joined.of("r_");
        return new HandledRequest(
                readKey(joined),
                new Fingerprint(row.text("fingerprint")),
                FactsJson.read(row.text("answer")),
                row.instant("answered_at"));
    }

    public static RequestKey readKey(Row joined) throws SQLException {
        Row row = joined.of("r_");
        return new RequestKey(
                new ContractId(row.text("contract_no")),
                new LoginId(row.text("login_id")),
                new RequestId(row.text("request_id")));
    }
}
