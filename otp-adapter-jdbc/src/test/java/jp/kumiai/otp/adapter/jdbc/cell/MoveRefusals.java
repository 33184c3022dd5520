package jp.kumiai.otp.adapter.jdbc.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import jp.kumiai.otp.adapter.jdbc.JdbcCellStore;
import jp.kumiai.otp.application.port.ParcelRow;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.DeskStates;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.cell.Arriving;
import jp.kumiai.otp.domain.cell.CellId;
import jp.kumiai.otp.domain.cell.Departure;
import jp.kumiai.otp.domain.cell.MoveFailure;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What keeps a contract where it is, and what becomes of one that has left already. */
abstract class MoveRefusals extends BetweenTwoCells {

    MoveRefusals(TwoCells cells) {
        super(cells);
    }

    @Test
    void aNumberThatIsTakenThereBringsItBackAsItWas() {
        to.given(Changes.NONE.token(TokenBuilder.aToken()
                .numbered(DataShoji.SPARE)
                .in(DeviceState.IN_STOCK)
                .build()));
        Map<String, java.util.List<String>> before = rows();

        assertThat(cells.move().getLeft()).isEqualTo(MoveFailure.NUMBER_TAKEN);

        assertThat(rows()).isEqualTo(before);
        assertThat(to.snapshots().contract(DataShoji.NUMBER)).isEmpty();
        assertThat(TwoCells.only(from, Kind.CONTRACT_TAKEN_BACK).facts().get("reason"))
                .contains("NUMBER_TAKEN");
        assertThat(take(TokenBuilder.aToken().numbered("99999999").build())).isEqualTo(TokenStock.Outcome.ADDED);
    }

    private Map<String, java.util.List<String>> rows() {
        EveryColumn all = new EveryColumn(cells.here(), DataShoji.NUMBER.value());
        TreeSet<String> tables = all.tables();
        tables.removeAll(STAYING);
        return all.rows(tables);
    }

    @Test
    void whoTakesItBackAgainFindsItThere() {
        JdbcCellStore here = new JdbcCellStore(cells.here());
        Departure departure = cells.leave(new JdbcCellStore(cells.there()).id());
        Arriving arriving = new Arriving(departure, "sato", DataShoji.NOW);

        here.takeBack(arriving, MoveFailure.NUMBER_TAKEN);
        here.takeBack(arriving, MoveFailure.NUMBER_TAKEN);

        assertThat(from.snapshots().contract(DataShoji.NUMBER)).isNotEmpty();
        assertThat(here.tokens(departure)).isEmpty();
        TwoCells.only(from, Kind.CONTRACT_TAKEN_BACK);
    }

    @Test
    void whatWasRefusedOnceIsRefusedForGood() {
        JdbcCellStore here = new JdbcCellStore(cells.here());
        JdbcCellStore there = new JdbcCellStore(cells.there());
        Departure departure = cells.leave(there.id());
        to.given(Changes.NONE.run(DeskStates.run(DeskStates.MONTH.next())));
        var arriving = new Arriving(departure, "sato", DataShoji.NOW);

        Option<MoveFailure> first = there.putIn(arriving, here.parcel(departure));
        to.given(Changes.NONE.run(to.ledger().run(DeskStates.MONTH.next()).get().closed(DataShoji.NOW)));
        Option<MoveFailure> second = there.putIn(arriving, here.parcel(departure));

        assertThat(first).contains(MoveFailure.FEE_RUN_OPEN);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aParcelThatFailsToFitIsNotOpenedHalf() {
        JdbcCellStore here = new JdbcCellStore(cells.here());
        JdbcCellStore there = new JdbcCellStore(cells.there());
        Departure departure = cells.leave(there.id());
        var parcel = here.parcel(departure).append(new ParcelRow("loan", "{\"new\":\"1\"}"));

        assertThatThrownBy(() -> there.putIn(new Arriving(departure, "sato", DataShoji.NOW), parcel))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(to.snapshots().contract(DataShoji.NUMBER)).isEmpty();
    }

    @Test
    void whatIsNotThereDoesNotMove() {
        assertThat(TwoCells.move(
                                new ContractId("K-9999"),
                                new JdbcCellStore(cells.here()),
                                new JdbcCellStore(cells.there()))
                        .getLeft())
                .isEqualTo(MoveFailure.UNKNOWN_CONTRACT);
    }

    @Test
    void whatHasMovedDoesNotMoveAgain() {
        cells.move().get();

        assertThat(cells.move().getLeft()).isEqualTo(MoveFailure.ALREADY_THERE);
    }

    @Test
    void nothingMovesFromACellToItself() {
        JdbcCellStore cell = new JdbcCellStore(cells.here());

        assertThat(TwoCells.move(DataShoji.NUMBER, cell, cell).getLeft()).isEqualTo(MoveFailure.SAME_CELL);
    }

    @Test
    void whatIsOnItsWayToAThirdCellGoesThereFirst() {
        cells.leave(new CellId(new UUID(3, 3)));

        assertThat(cells.move().getLeft()).isEqualTo(MoveFailure.ON_ITS_WAY_ELSEWHERE);
    }

    @Test
    void nobodyMovesBackWhatHasNotBeenDelivered() {
        JdbcCellStore here = new JdbcCellStore(cells.here());
        JdbcCellStore there = new JdbcCellStore(cells.there());
        Departure departure = cells.leave(there.id());
        there.putIn(new Arriving(departure, "sato", DataShoji.NOW), here.parcel(departure));

        assertThat(cells.moveBack().getLeft()).isEqualTo(MoveFailure.MOVE_UNFINISHED);
    }

    @Test
    @Tag("F12")
    void nothingMovesWhileAMonthIsBeingDebited() {
        to.given(Changes.NONE.run(DeskStates.run(DeskStates.MONTH.next())));

        assertThat(cells.move().getLeft()).isEqualTo(MoveFailure.FEE_RUN_OPEN);
        assertThat(from.snapshots().contract(DataShoji.NUMBER)).isNotEmpty();
    }

    @Test
    @Tag("F14")
    void nothingMovesWhileADebitIsUnderWay() {
        from.given(Changes.NONE.debit(DeskStates.debit(DataShoji.NUMBER, DeskStates.monthsBefore(1), 1)));

        assertThat(cells.move().getLeft()).isEqualTo(MoveFailure.DEBIT_IN_FLIGHT);
        assertThat(from.snapshots().contract(DataShoji.NUMBER)).isNotEmpty();
    }

    private TokenStock.Outcome take(Token token) {
        return from.tokenStock()
                .add(
                        List.of(token),
                        List.empty(),
                        AuditEvent.ofBank(DataShoji.NOW, Kind.TOKENS_IMPORTED, "sato", Option.none()),
                        count -> {});
    }
}
