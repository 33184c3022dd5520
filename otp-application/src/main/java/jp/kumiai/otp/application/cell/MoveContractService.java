package jp.kumiai.otp.application.cell;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import jp.kumiai.otp.application.port.CellStore;
import jp.kumiai.otp.application.port.ParcelRow;
import jp.kumiai.otp.application.port.SerialRegistry;
import jp.kumiai.otp.application.port.TrailPage;
import jp.kumiai.otp.domain.cell.Arriving;
import jp.kumiai.otp.domain.cell.Departure;
import jp.kumiai.otp.domain.cell.Inventory;
import jp.kumiai.otp.domain.cell.Leaving;
import jp.kumiai.otp.domain.cell.MoveFailure;
import jp.kumiai.otp.domain.cell.Whereabouts;
import jp.kumiai.otp.domain.contract.ContractId;

/**
 * Moves a contract.
 *
 * <ol>
 *   <li>It leaves the first cell.
 *   <li>It arrives in the second, which decides; if it cannot, the first takes it back.
 *   <li>Its trail is copied, while it is in use already: nothing is decided by what is in a trail.
 *   <li>What nodes of the first cell had added since it left follows.
 *   <li>The claims of its tokens' numbers are handed over, where numbers are claimed.
 *   <li>The first cell forgets the parcel.
 * </ol>
 *
 * <p>Whoever repeats it after a crash begins with the departure that is there. The first step alone may be tried a few
 * times, since nodes may be at work on the contract until then.
 */
public final class MoveContractService implements MoveContract {

    private static final int MAX_ATTEMPTS = 20;

    private final Clock clock;
    private final CellStore from;
    private final CellStore to;
    private final Option<SerialRegistry> registry;
    private final Supplier<UUID> departureIds;

    /** @param departureIds a new one each time, never to come again in any cell */
    public MoveContractService(
            Clock clock, CellStore from, CellStore to, Option<SerialRegistry> registry, Supplier<UUID> departureIds) {
        this.clock = clock;
        this.from = from;
        this.to = to;
        this.registry = registry;
        this.departureIds = departureIds;
    }

    @Override
    public Either<MoveFailure, MoveReport> move(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return depart(command, now).flatMap(departure -> {
            command.progress().left();
            Arriving arriving = new Arriving(departure, command.operator(), now);
            Option<MoveFailure> refused = to.putIn(arriving, from.parcel(departure));
            refused.forEach(why -> from.takeBack(arriving, why));
            return refused.<Either<MoveFailure, MoveReport>>map(Either::left)
                    .getOrElse(() -> Either.right(follow(departure, command.progress())));
        });
    }

    private Either<MoveFailure, Departure> depart(Command command, Instant now) {
        ContractId contract = command.contract();
        Whereabouts whereabouts = new Whereabouts(
                from.id(),
                to.id(),
                from.underWay(contract),
                to.underWay(contract).isDefined(),
                to.has(contract));
        return whereabouts
                .begun()
                .flatMap(begun -> begun.<Either<MoveFailure, Departure>>map(Either::right)
                        .getOrElse(() -> takeOut(new Leaving(
                                departureIds.get(),
                                contract,
                                whereabouts.from(),
                                whereabouts.to(),
                                to.latestRun(),
                                command.operator(),
                                now))));
    }

    private Either<MoveFailure, Departure> takeOut(Leaving leaving) {
        Either<MoveFailure, Departure> departure = from.takeOut(leaving);
        for (int attempt = 1;
                attempt < MAX_ATTEMPTS && departure.swap().contains(MoveFailure.CONTRACT_BUSY);
                attempt++) {
            departure = from.takeOut(leaving);
        }
        return departure;
    }

    private MoveReport follow(Departure departure, MoveProgress progress) {
        progress.arrived();
        Inventory events = copyTrail(departure, progress);
        from.takeOutLatecomers(departure);
        List<ParcelRow> latecomers = from.latecomers(departure);
        to.add(departure, latecomers);
        registry.forEach(each -> each.handOver(from.tokens(departure), departure.from(), departure.to()));
        from.deliver(departure);
        return new MoveReport(departure, latecomers.size(), events.total(), events.digest());
    }

    private Inventory copyTrail(Departure departure, MoveProgress progress) {
        RowDigest copied = RowDigest.NONE;
        Option<String> position = Option.none();
        do {
            TrailPage page = from.trail(departure, position);
            to.addToTrail(departure, page.events());
            copied = copied.plus(page.events());
            progress.copied(copied.inventory().total());
            position = page.next();
        } while (position.isDefined());
        return copied.inventory();
    }
}
