package jp.kumiai.otp.domain.cell;

import io.vavr.control.Either;
import io.vavr.control.Option;

/**
 * What two cells know of a contract that is to move from the first to the second. Pure, immutable.
 *
 * @param from the cell that it is to leave
 * @param to the cell that it is to arrive in
 * @param leaving its departure from the first that has no end yet
 * @param leftTheOther whether it has left the second, which knows of no end of that either
 * @param inTheOther whether it lives in the second
 */
public record Whereabouts(CellId from, CellId to, Option<Departure> leaving, boolean leftTheOther, boolean inTheOther) {

    /** The departure to go on with, none when it has to leave first; or why it does not move. */
    public Either<MoveFailure, Option<Departure>> begun() {
        if (from.equals(to)) {
            return Either.left(MoveFailure.SAME_CELL);
        }
        if (leaving.isDefined()) {
            return leaving.exists(departure -> departure.to().equals(to))
                    ? Either.right(leaving)
                    : Either.left(MoveFailure.ON_ITS_WAY_ELSEWHERE);
        }
        if (leftTheOther) {
            return Either.left(MoveFailure.MOVE_UNFINISHED);
        }
        return inTheOther ? Either.left(MoveFailure.ALREADY_THERE) : Either.right(Option.none());
    }
}
