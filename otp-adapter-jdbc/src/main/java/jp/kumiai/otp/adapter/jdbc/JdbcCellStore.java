package jp.kumiai.otp.adapter.jdbc;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.cell.Arrivals;
import jp.kumiai.otp.adapter.jdbc.cell.Belongings;
import jp.kumiai.otp.adapter.jdbc.cell.Departures;
import jp.kumiai.otp.adapter.jdbc.cell.FeeRuns;
import jp.kumiai.otp.adapter.jdbc.cell.Leave;
import jp.kumiai.otp.adapter.jdbc.cell.Trail;
import jp.kumiai.otp.adapter.jdbc.sql.Conflict;
import jp.kumiai.otp.adapter.jdbc.sql.Database;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.application.port.CellStore;
import jp.kumiai.otp.application.port.ParcelRow;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.TrailPage;
import jp.kumiai.otp.domain.cell.Arriving;
import jp.kumiai.otp.domain.cell.CellId;
import jp.kumiai.otp.domain.cell.Departure;
import jp.kumiai.otp.domain.cell.Leaving;
import jp.kumiai.otp.domain.cell.Membership;
import jp.kumiai.otp.domain.cell.MoveFailure;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;

/**
 * One cell on JDBC. Rows are copied whatever columns they have, so that nothing of them can be forgotten, by one
 * transaction for each act. A contract that leaves locks its own rows and fee runs, and nobody else's. Thread-safe.
 */
public final class JdbcCellStore implements CellStore {

    private static final String ID = "SELECT c.cell_id AS cell_id FROM cell c";

    private static final String USERS = """
            SELECT u.login_id AS login_id, u.contract_no AS contract_no
              FROM banking_user u
             WHERE u.login_id > ?
             ORDER BY u.login_id
             LIMIT ?
            """;

    private static final int MAX_ATTEMPTS = 20;

    private final Database database;

    public JdbcCellStore(DataSource source) {
        this.database = new Database(source);
    }

    @Override
    public CellId id() {
        return database.read("reading the cell", JdbcCellStore::id);
    }

    private static CellId id(Connection connection) throws SQLException {
        return Sql.first(connection, ID, "", (none, parameters) -> {}, row -> new CellId(row.id("cell_id")))
                .getOrElseThrow(() -> new IllegalArgumentException("the cell has no name"));
    }

    @Override
    public boolean has(ContractId contract) {
        return database.read("looking for a contract", connection -> Leave.has(connection, contract));
    }

    @Override
    public Option<FeeRun> latestRun() {
        return database.read("reading the latest fee run", FeeRuns::latest);
    }

    @Override
    public Option<Departure> underWay(ContractId contract) {
        return database.readAtOneMoment(
                "reading a departure", connection -> Departures.underWay(connection, id(connection), contract));
    }

    @Override
    public List<Departure> underWay() {
        return database.readAtOneMoment(
                "reading the departures", connection -> Departures.underWay(connection, id(connection)));
    }

    @Override
    public List<Membership> users(Option<LoginId> after, int limit) {
        return database.read(
                "reading login IDs",
                connection -> Sql.all(
                        connection,
                        USERS,
                        after.map(LoginId::value).getOrElse(""),
                        (id, parameters) -> parameters.text(id).number(limit),
                        row -> new Membership(
                                new LoginId(row.text("login_id")), new ContractId(row.text("contract_no")))));
    }

    @Override
    public Either<MoveFailure, Departure> takeOut(Leaving leaving) {
        Refusal refusal = new Refusal();
        return database.write(
                        "taking a contract out",
                        Conflict.OVERTAKEN,
                        connection -> refusal.orRight(Leave.takeOut(connection, leaving)))
                .toEither(() -> refusal.why);
    }

    /** Why a transaction is rolled back; for one thread. */
    private static final class Refusal {

        private MoveFailure why = MoveFailure.CONTRACT_BUSY;

        <T> Option<T> orRight(Either<MoveFailure, T> outcome) {
            outcome.swap().forEach(failure -> why = failure);
            return outcome.toOption();
        }
    }

    @Override
    public List<ParcelRow> parcel(Departure departure) {
        return database.read("reading a parcel", connection -> Leave.parcel(connection, departure));
    }

    @Override
    public Option<MoveFailure> putIn(Arriving arriving, List<ParcelRow> parcel) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Option<Arrivals.Decided> decided =
                    decided(arriving).orElse(() -> decide(arriving, parcel)).orElse(() -> refuse(arriving));
            if (decided.isDefined()) {
                return decided.get().refusal();
            }
        }
        throw new PortUnavailable("what became of a departure was not decided in " + MAX_ATTEMPTS + " attempts");
    }

    private Option<Arrivals.Decided> decided(Arriving arriving) {
        return database.read(
                "reading an arrival",
                connection -> Arrivals.of(connection, arriving.departure().id()));
    }

    /** None when a number is taken, or somebody else has decided meanwhile. */
    private Option<Arrivals.Decided> decide(Arriving arriving, List<ParcelRow> parcel) {
        return database.write(
                "putting a contract in",
                Conflict.KEY_TAKEN,
                connection -> Option.some(Arrivals.decide(connection, arriving, parcel)));
    }

    /** None when somebody else has decided meanwhile. */
    private Option<Arrivals.Decided> refuse(Arriving arriving) {
        Option<MoveFailure> taken = Option.some(MoveFailure.NUMBER_TAKEN);
        return database.write("refusing a contract", Conflict.KEY_TAKEN, connection -> {
            Arrivals.write(connection, arriving, taken);
            return Option.some(new Arrivals.Decided(taken));
        });
    }

    @Override
    public void takeBack(Arriving arriving, MoveFailure why) {
        write("taking a contract back", connection -> Leave.takeBack(connection, arriving, why));
    }

    @Override
    public void takeOutLatecomers(Departure departure) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            boolean alone = database.write(
                            "looking for latecomers",
                            Conflict.OVERTAKEN,
                            connection -> Option.when(Leave.takeOutLatecomers(connection, departure), true))
                    .getOrElse(false);
            if (alone) {
                return;
            }
        }
        throw new PortUnavailable("rows of contract " + departure.contract() + " are added again and again");
    }

    @Override
    public List<ParcelRow> latecomers(Departure departure) {
        return database.read("reading latecomers", connection -> Leave.latecomers(connection, departure));
    }

    @Override
    public void add(Departure departure, List<ParcelRow> latecomers) {
        write("adding latecomers", connection -> Belongings.addAbsent(connection, latecomers, departure.id()));
    }

    @Override
    public TrailPage trail(Departure departure, Option<String> from) {
        return database.read("reading a trail", connection -> Trail.page(connection, departure, from));
    }

    @Override
    public void addToTrail(Departure departure, List<ParcelRow> events) {
        write("adding to the trail", connection -> Trail.add(connection, departure, events));
    }

    @Override
    public Set<SerialNumber> tokens(Departure departure) {
        return database.read("reading departed tokens", connection -> Departures.tokens(connection, departure.id()))
                .toSet();
    }

    @Override
    public void deliver(Departure departure) {
        write("delivering a parcel", connection -> Leave.deliver(connection, departure));
    }

    /** Something written for good. */
    @FunctionalInterface
    private interface Act {

        void on(Connection connection) throws SQLException;
    }

    private void write(String name, Act act) {
        database.write(name, Conflict.NEVER, connection -> {
            act.on(connection);
            return Option.some(true);
        });
    }
}
