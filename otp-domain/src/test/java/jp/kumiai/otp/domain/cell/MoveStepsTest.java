package jp.kumiai.otp.domain.cell;

import static jp.kumiai.otp.domain.testkit.DebitBuilder.aDebit;
import static jp.kumiai.otp.domain.testkit.DebitBuilder.month;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.UnpaidReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a contract may leave a cell and arrive in another, and what both trails tell of it. */
class MoveStepsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T01:00:00Z");
    private static final CellId HERE = new CellId(new UUID(1, 1));
    private static final CellId THERE = new CellId(new UUID(2, 2));
    private static final ContractId CONTRACT = new ContractId("K-0001");
    private static final Inventory INVENTORY = new Inventory(TreeMap.of("token", 4L, "loan", 2L), "ab");
    private static final Option<FeeRun> NEVER = Option.none();
    private static final Option<FeeRun> OCTOBER = closed("2026-10");
    private static final Option<FeeRun> NOVEMBER = closed("2026-11");
    private static final Option<FeeRun> OPEN = Option.some(run("2026-11"));

    private static FeeRun run(String month) {
        return FeeRun.opened(month(month), Instant.EPOCH, LocalDate.of(2026, 11, 10), NOW);
    }

    private static Option<FeeRun> closed(String month) {
        return Option.some(run(month).closed(NOW));
    }

    private static Leaving leaving(Option<FeeRun> latestThere) {
        return new Leaving(new UUID(9, 9), CONTRACT, HERE, THERE, latestThere, "sato", NOW);
    }

    private static Arriving arriving(Option<FeeRun> latestWhereItLeft) {
        return new Arriving(leaving(NEVER).departure(latestWhereItLeft, INVENTORY), "sato", NOW);
    }

    @Test
    @Tag("F12")
    void leavesForACellThatHasDebitedTheSameMonths() {
        assertThat(leaving(NOVEMBER).obstacle(NOVEMBER, false)).isEmpty();
        assertThat(leaving(NEVER).obstacle(NEVER, false)).isEmpty();
    }

    @Test
    @Tag("F12")
    void staysWhenAMonthWouldBeDebitedTwiceOrNever() {
        assertThat(leaving(OCTOBER).obstacle(NOVEMBER, false)).contains(MoveFailure.FEE_MONTHS_DIFFER);
        assertThat(leaving(NOVEMBER).obstacle(OCTOBER, false)).contains(MoveFailure.FEE_MONTHS_DIFFER);
        assertThat(leaving(NEVER).obstacle(NOVEMBER, false)).contains(MoveFailure.FEE_MONTHS_DIFFER);
        assertThat(leaving(NOVEMBER).obstacle(NEVER, false)).contains(MoveFailure.FEE_MONTHS_DIFFER);
    }

    @Test
    @Tag("F12")
    void staysWhileEitherCellIsDebiting() {
        assertThat(leaving(NOVEMBER).obstacle(OPEN, false)).contains(MoveFailure.FEE_RUN_OPEN);
        assertThat(leaving(OPEN).obstacle(NOVEMBER, false)).contains(MoveFailure.FEE_RUN_OPEN);
        assertThat(leaving(OPEN).obstacle(OPEN, false)).contains(MoveFailure.FEE_RUN_OPEN);
    }

    @Test
    @Tag("F14")
    void staysWhileADebitWaitsForItsResult() {
        assertThat(leaving(NOVEMBER).obstacle(NOVEMBER, true)).contains(MoveFailure.DEBIT_IN_FLIGHT);
    }

    @Test
    @Tag("F12")
    void arrivesWhereTheSameMonthsAreDebitedStill() {
        assertThat(arriving(NOVEMBER).obstacle(NOVEMBER)).isEmpty();
        assertThat(arriving(NEVER).obstacle(NEVER)).isEmpty();
        assertThat(arriving(OCTOBER).obstacle(NOVEMBER)).contains(MoveFailure.FEE_MONTHS_DIFFER);
        assertThat(arriving(OCTOBER).obstacle(OPEN)).contains(MoveFailure.FEE_RUN_OPEN);
    }

    @Test
    @Tag("F11")
    void whatIsUnpaidIsCarriedOverIntoTheNextMonth() {
        var unpaid = aDebit().in("2026-10")
                .unpaidAt(NOW, UnpaidReason.INSUFFICIENT_FUNDS)
                .build();

        assertThat(leaving(NOVEMBER).carriedOver(unpaid, month("2026-11")).state())
                .isEqualTo(new DebitState.CarriedOver(UnpaidReason.INSUFFICIENT_FUNDS, month("2026-12")));
    }

    @Test
    void bothTrailsTellTheSame() {
        AuditEvent left = leaving(NEVER).event(INVENTORY);
        AuditEvent arrived = arriving(NEVER).event();
        AuditEvent takenBack = arriving(NEVER).takenBack(MoveFailure.NUMBER_TAKEN);

        assertThat(left.kind()).isEqualTo(AuditEvent.Kind.CONTRACT_LEFT);
        assertThat(left.contract()).contains(CONTRACT);
        assertThat(left.facts())
                .isEqualTo(TreeMap.of("departure", new UUID(9, 9).toString(), "digest", "ab")
                        .put("rows.token", "4")
                        .put("rows.loan", "2")
                        .put("to", THERE.toString()));
        assertThat(arrived.kind()).isEqualTo(AuditEvent.Kind.CONTRACT_ARRIVED);
        assertThat(arrived.facts().get("from")).contains(HERE.toString());
        assertThat(arrived.facts().remove("from")).isEqualTo(left.facts().remove("to"));
        assertThat(takenBack.kind()).isEqualTo(AuditEvent.Kind.CONTRACT_TAKEN_BACK);
        assertThat(takenBack.facts().get("reason")).contains("NUMBER_TAKEN");
    }

    @Test
    void anInventoryHasATotal() {
        assertThat(INVENTORY.total()).isEqualTo(6);
    }
}
