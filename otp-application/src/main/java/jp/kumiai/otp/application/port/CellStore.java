package jp.kumiai.otp.application.port;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
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
 * Outgoing port: one cell's store, for taking a contract out of it and putting it into another. Optional: a store that is
 * never one of several needs none.
 *
 * <p>A contract lives in one cell at most. What {@link #takeOut} has taken no node can act on any more: whatever was
 * decided on it before finds its rows gone, and is stale. What becomes of a departure is decided once and for all by the
 * cell it is bound for, with {@link #putIn}. So each step may be repeated after a crash, and all of them lead to the same
 * end.
 *
 * <p>Thread-safe; everything throws {@link PortUnavailable} when the store does not answer.
 */
public interface CellStore {

    CellId id();

    /** Whether it lives here. */
    boolean has(ContractId contract);

    /** The run of the latest month. */
    Option<FeeRun> latestRun();

    /** The departure of this contract that has neither been delivered nor taken back. */
    Option<Departure> underWay(ContractId contract);

    /** All of these. */
    List<Departure> underWay();

    /**
     * Users of the cell, in an order of the store's own.
     *
     * @param after only those that come after this one
     * @param limit as many at most, 1 or more
     */
    List<Membership> users(Option<LoginId> after, int limit);

    /**
     * Takes a contract and all that belongs to it out, and appends the event that tells of it, in one atomic act.
     *
     * @return the departure; or why there is none, and then nothing is changed
     */
    Either<MoveFailure, Departure> takeOut(Leaving leaving);

    /** What left with this departure; empty when it is delivered or taken back. */
    List<ParcelRow> parcel(Departure departure);

    /**
     * Decides what becomes of a departure, if that is not decided yet: puts everything in and appends the event that
     * tells of it, or refuses it for good, in one atomic act.
     *
     * @return empty when it has arrived; otherwise why it never will by this departure
     */
    Option<MoveFailure> putIn(Arriving arriving, List<ParcelRow> parcel);

    /** Takes a departure back that the other cell has refused, and appends the event; does nothing the second time. */
    void takeBack(Arriving arriving, MoveFailure why);

    /**
     * Takes out what nodes that knew nothing of the departure have added meanwhile, a session for instance, for
     * {@link #latecomers}. It does not touch states that came with the contract.
     */
    void takeOutLatecomers(Departure departure);

    /** What came too late for the parcel, and is not delivered yet. */
    List<ParcelRow> latecomers(Departure departure);

    /** Adds those of these rows that are not there. */
    void add(Departure departure, List<ParcelRow> latecomers);

    /**
     * The trail of the contract and of the tokens that left with it, page by page. The trail is only ever appended to: the
     * cell keeps what happened in it.
     *
     * @param from as the page before says; none at the beginning
     */
    TrailPage trail(Departure departure, Option<String> from);

    /**
     * Adds those of these events that are not there, under the same commits, as events of another cell.
     *
     * @throws PortUnavailable when one is there and is another one
     */
    void addToTrail(Departure departure, List<ParcelRow> events);

    /** The tokens that left with this departure and are not back, delivered or not. */
    Set<SerialNumber> tokens(Departure departure);

    /** Marks it as delivered and forgets what was in it. */
    void deliver(Departure departure);
}
