package jp.kumiai.otp.domain.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.UUID;
import jp.kumiai.otp.domain.contract.ContractId;
import org.junit.jupiter.api.Test;

/** Whether a contract can begin to move, or has begun already. */
class WhereaboutsTest {

    private static final CellId HERE = new CellId(new UUID(1, 1));
    private static final CellId THERE = new CellId(new UUID(2, 2));
    private static final Option<Departure> NONE = Option.none();
    private static final Option<Departure> FOR_THERE = departureFor(THERE);

    private static Option<Departure> departureFor(CellId cell) {
        return Option.some(new Departure(
                new UUID(9, 9),
                new ContractId("K-0001"),
                HERE,
                cell,
                Option.none(),
                Instant.EPOCH,
                new Inventory(TreeMap.empty(), "ab")));
    }

    @Test
    void whatIsInNeitherOrInTheFirstHasToLeave() {
        assertThat(new Whereabouts(HERE, THERE, NONE, false, false).begun()).isEqualTo(Either.right(NONE));
    }

    @Test
    void whatHasLeftForTheOtherGoesOnWhetherItHasArrivedOrNot() {
        assertThat(new Whereabouts(HERE, THERE, FOR_THERE, false, false).begun())
                .isEqualTo(Either.right(FOR_THERE));
        assertThat(new Whereabouts(HERE, THERE, FOR_THERE, false, true).begun()).isEqualTo(Either.right(FOR_THERE));
    }

    @Test
    void whatHasLeftForAThirdGoesThereFirst() {
        Option<Departure> elsewhere = departureFor(new CellId(new UUID(3, 3)));

        assertThat(new Whereabouts(HERE, THERE, elsewhere, false, false).begun())
                .isEqualTo(Either.left(MoveFailure.ON_ITS_WAY_ELSEWHERE));
    }

    @Test
    void whatTheOtherHasNotSeenArriveIsNotSentBack() {
        assertThat(new Whereabouts(HERE, THERE, NONE, true, false).begun())
                .isEqualTo(Either.left(MoveFailure.MOVE_UNFINISHED));
    }

    @Test
    void whatIsInTheOtherStays() {
        assertThat(new Whereabouts(HERE, THERE, NONE, false, true).begun())
                .isEqualTo(Either.left(MoveFailure.ALREADY_THERE));
    }

    @Test
    void nothingMovesFromACellToItself() {
        assertThat(new Whereabouts(HERE, HERE, departureFor(HERE), true, true).begun())
                .isEqualTo(Either.left(MoveFailure.SAME_CELL));
    }
}
