package jp.kumiai.otp.application.cell;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.kumiai.otp.application.port.CellStore;
import jp.kumiai.otp.application.port.ParcelRow;
import jp.kumiai.otp.application.port.SerialRegistry;
import jp.kumiai.otp.application.port.TrailPage;
import jp.kumiai.otp.domain.cell.Arriving;
import jp.kumiai.otp.domain.cell.Departure;
import jp.kumiai.otp.domain.cell.Inventory;
import jp.kumiai.otp.domain.cell.Leaving;
import jp.kumiai.otp.domain.cell.MoveFailure;

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

    public MoveContractService(Clock clock, CellStore from, CellStore to, Option<SerialRegistry> registry) {
        this.clock = clock;
        this.from = from;
        this.to = to;
        this.registry = registry;
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
        if (from.id().equals(to.id())) {
            return Either.left(MoveFailure.SAME_CELL);
        }
        Option<Departure> underWay = from.underWay(command.contract());
        if (underWay.isDefined()) {
            return underWay.filter(departure -> departure.to().equals(to.id()))
                    .toEither(MoveFailure.ON_ITS_WAY_ELSEWHERE);
        }
        if (to.underWay(command.contract()).isDefined()) {
            return Either.left(MoveFailure.MOVE_UNFINISHED);
        }
        if (to.has(command.contract())) {
            return Either.left(MoveFailure.ALREADY_THERE);
        }
        Leaving leaving = new Leaving(
                UUID.randomUUID(), command.contract(), from.id(), to.id(), to.latestRun(), command.operator(), now);
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
