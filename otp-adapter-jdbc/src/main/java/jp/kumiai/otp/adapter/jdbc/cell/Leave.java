package jp.kumiai.otp.adapter.jdbc.cell;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import jp.kumiai.otp.adapter.jdbc.sql.Sql;
import jp.kumiai.otp.adapter.jdbc.table.EventTable;
import jp.kumiai.otp.application.cell.RowDigest;
import jp.kumiai.otp.application.port.ParcelRow;
import jp.kumiai.otp.domain.cell.Arriving;
import jp.kumiai.otp.domain.cell.Departure;
import jp.kumiai.otp.domain.cell.Inventory;
import jp.kumiai.otp.domain.cell.Leaving;
import jp.kumiai.otp.domain.cell.MoveFailure;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.FeeRun;

/** A contract leaves, each step in a transaction that is somebody else's to commit. Stateless. */
public final class Leave {

    private static final String CONTRACT = "SELECT 1 AS found FROM contract WHERE contract_no = ?";

    private Leave() {}

    public static boolean has(Connection connection, ContractId contract) throws SQLException {
        return Sql.first(
                        connection,
                        CONTRACT,
                        contract,
                        (id, parameters) -> parameters.text(id.value()),
                        row -> row.number("found"))
                .isDefined();
    }

    /** Takes everything out; unless there is a departure, nothing of it may be committed. */
    public static Either<MoveFailure, Departure> takeOut(Connection connection, Leaving leaving) throws SQLException {
        Option<FeeRun> latest = FeeRuns.latestLocked(connection);
        if (!has(connection, leaving.contract())) {
            return Either.left(MoveFailure.UNKNOWN_CONTRACT);
        }
        Option<MoveFailure> obstacle = leaving.obstacle(latest, Books.hasDebitInFlight(connection, leaving.contract()));
        if (obstacle.isDefined()) {
            return Either.left(obstacle.get());
        }
        List<ParcelRow> rows = Belongings.readForGood(connection, leaving.contract());
        boolean alone = Belongings.removeLiving(connection, leaving.contract(), rows)
                && Books.closeUnpaid(connection, leaving, latest);
        return alone ? Either.right(begin(connection, leaving, latest, rows)) : Either.left(MoveFailure.CONTRACT_BUSY);
    }

    private static Departure begin(Connection connection, Leaving leaving, Option<FeeRun> latest, List<ParcelRow> rows)
            throws SQLException {
        Inventory inventory = RowDigest.NONE.plus(rows).inventory();
        Departure departure = leaving.departure(latest, inventory);
        Departures.begin(connection, departure);
        Departures.keep(connection, departure.id(), rows, false);
        EventTable.append(connection, EventTable.entries(List.of(leaving.event(inventory))));
        return departure;
    }

    /** Takes out what has been added since; false when more is added at this moment, and nothing may be committed. */
    public static boolean takeOutLatecomers(Connection connection, Departure departure) throws SQLException {
        List<ParcelRow> rows = Belongings.readLiving(connection, departure.contract());
        Departures.keep(connection, departure.id(), rows, true);
        return Belongings.removeLiving(connection, departure.contract(), rows);
    }

    /** Puts a departure back that has no end yet. What has been added since is here already. */
    public static void takeBack(Connection connection, Arriving arriving, MoveFailure why) throws SQLException {
        Departure departure = arriving.departure();
        List<ParcelRow> rows = parcel(connection, departure);
        if (Departures.end(connection, departure, Departures.End.TAKEN_BACK)) {
            Belongings.putIn(connection, rows, departure.id());
            Belongings.verify(connection, departure.contract(), rows);
            Departures.haveCome(connection, rows);
            EventTable.append(connection, EventTable.entries(List.of(arriving.takenBack(why))));
        }
    }

    public static List<ParcelRow> parcel(Connection connection, Departure departure) throws SQLException {
        return Departures.rows(connection, departure.id(), false);
    }

    public static List<ParcelRow> latecomers(Connection connection, Departure departure) throws SQLException {
        return Departures.rows(connection, departure.id(), true);
    }

    public static void deliver(Connection connection, Departure departure) throws SQLException {
        Departures.end(connection, departure, Departures.End.DELIVERED);
    }
}
