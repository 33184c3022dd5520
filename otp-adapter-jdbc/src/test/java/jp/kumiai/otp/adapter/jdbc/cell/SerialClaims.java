package jp.kumiai.otp.adapter.jdbc.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcSerialRegistry;
import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.schema.Schema;
import jp.kumiai.otp.application.cell.RegisteredTokenStock;
import jp.kumiai.otp.application.cell.SweepClaims;
import jp.kumiai.otp.application.cell.SweepClaimsService;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.cell.CellId;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who has which serial number, over all cells. */
abstract class SerialClaims {

    private static final CellId ONE = new CellId(new UUID(1, 1));
    private static final CellId TWO = new CellId(new UUID(2, 2));
    private static final SerialNumber A = new SerialNumber("70000001");
    private static final SerialNumber B = new SerialNumber("70000002");
    private static final SerialNumber C = new SerialNumber("70000003");
    private static final Instant NOW = DataShoji.NOW;

    private final DataSource source;
    private final JdbcSerialRegistry registry;

    /** @param source of an empty database */
    SerialClaims(DataSource source) {
        Schema.migrateRegistry(source);
        this.source = source;
        this.registry = new JdbcSerialRegistry(source);
    }

    /** The stock of a cell. */
    abstract JdbcStore cell();

    @Test
    @Tag("R16")
    void aNumberIsClaimedByOneCell() {
        assertThat(registry.claim(HashSet.of(A, B), ONE, NOW)).isTrue();

        assertThat(registry.claim(HashSet.of(B), TWO, NOW)).isFalse();
        assertThat(registry.claimedByOthers(HashSet.of(A, B, C), TWO)).containsExactlyInAnyOrder(A, B);
        assertThat(registry.claimedByOthers(HashSet.of(A, B, C), ONE)).isEmpty();
    }

    @Test
    void allOfADeliveryIsClaimedOrNothing() {
        assertThat(registry.claim(HashSet.of(B), ONE, NOW)).isTrue();

        assertThat(registry.claim(HashSet.of(A, B, C), TWO, NOW)).isFalse();

        assertThat(registry.claimedByOthers(HashSet.of(A, C), ONE)).isEmpty();
    }

    @Test
    void aCellClaimsAgainWhatItHas() {
        assertThat(registry.claim(HashSet.of(A), ONE, NOW)).isTrue();

        assertThat(registry.claim(HashSet.of(A, B), ONE, NOW)).isTrue();
    }

    @Test
    void claimsAreHandedOverByWhoeverHasThem() {
        assertThat(registry.claim(HashSet.of(A), ONE, NOW)).isTrue();
        assertThat(registry.claim(HashSet.of(B), TWO, NOW)).isTrue();
        CellId three = new CellId(new UUID(3, 3));

        registry.handOver(HashSet.of(A, B, C), ONE, three);

        assertThat(claims(three)).containsExactly(A);
        assertThat(claims(TWO)).containsExactly(B);
        assertThat(claims(ONE)).isEmpty();
    }

    private List<SerialNumber> claims(CellId cell) {
        return registry.claims(cell, NOW.plusSeconds(1), Option.none(), 10);
    }

    @Test
    void claimsAreGivenUpByTheCellThatHasThemOnceTheyAreOlder() {
        Instant later = NOW.plus(1, ChronoUnit.MICROS);
        assertThat(registry.claim(HashSet.of(A), ONE, NOW)).isTrue();
        assertThat(registry.claim(HashSet.of(B), TWO, NOW)).isTrue();
        assertThat(registry.claim(HashSet.of(C), ONE, later)).isTrue();

        registry.release(HashSet.of(A, B, C), ONE, NOW);
        assertThat(claims(ONE)).containsExactly(A, C);

        registry.release(HashSet.of(A, B, C), ONE, later);
        assertThat(claims(ONE)).containsExactly(C);
        assertThat(claims(TWO)).containsExactly(B);
    }

    @Test
    void aClaimIsAsOldAsWhenItWasFirstMade() {
        assertThat(registry.claim(HashSet.of(A), ONE, NOW)).isTrue();

        assertThat(registry.claim(HashSet.of(A), ONE, NOW.plus(Duration.ofDays(1))))
                .isTrue();

        assertThat(claims(ONE)).containsExactly(A);
    }

    @Test
    void anyNumberIsClaimedAndLookedForAtOnce() {
        Set<SerialNumber> many =
                HashSet.range(0, 2_500).map(number -> new SerialNumber(String.valueOf(80_000_000 + number)));

        assertThat(registry.claim(many, ONE, NOW)).isTrue();

        assertThat(registry.claimedByOthers(many, TWO)).isEqualTo(many);
    }

    @Test
    void claimsAreReadPageByPage() {
        assertThat(registry.claim(HashSet.of(A, B, C), ONE, NOW)).isTrue();

        List<SerialNumber> first = registry.claims(ONE, NOW.plusSeconds(1), Option.none(), 2);

        assertThat(first).containsExactly(A, B);
        assertThat(registry.claims(ONE, NOW.plusSeconds(1), Option.some(B), 2)).containsExactly(C);
        assertThat(registry.claims(ONE, NOW, Option.none(), 2))
                .as("made at that instant")
                .isEmpty();
    }

    @Test
    @Tag("R16")
    void ofTwoCellsThatClaimAtOnceOneGetsAll() throws Exception {
        ExecutorService cells = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                Set<SerialNumber> delivery = delivery(round);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Boolean> one = cells.submit(() -> {
                    start.await();
                    return registry.claim(delivery, ONE, NOW);
                });
                Future<Boolean> two = cells.submit(() -> {
                    start.await();
                    return registry.claim(delivery, TWO, NOW);
                });

                CellId winner = one.get() ? ONE : TWO;
                assertThat(one.get()).isNotEqualTo(two.get());
                assertThat(registry.claimedByOthers(delivery, winner)).isEmpty();
            }
        } finally {
            cells.shutdownNow();
        }
    }

    private static Set<SerialNumber> delivery(int number) {
        return HashSet.range(0, 50).map(each -> new SerialNumber("8%03d%04d".formatted(number, each)));
    }

    @Test
    @Tag("R16")
    void aTokenOfAnotherCellIsNotTakenIn() {
        TokenStock stock = new RegisteredTokenStock(cell().tokenStock(), registry, ONE);
        assertThat(registry.claim(HashSet.of(A), TWO, NOW)).isTrue();

        assertThat(stock.known(HashSet.of(A, B))).containsExactly(A);
        assertThat(take(stock, A, B)).isEqualTo(TokenStock.Outcome.SERIAL_TAKEN);
        assertThat(cell().snapshots().token(B)).isEmpty();
        assertThat(take(stock, B)).isEqualTo(TokenStock.Outcome.ADDED);
        assertThat(claims(ONE)).containsExactly(B);
    }

    private static TokenStock.Outcome take(TokenStock stock, SerialNumber... serials) {
        return stock.add(
                List.of(serials)
                        .map(serial -> TokenBuilder.aToken().numbered(serial).build()),
                List.empty(),
                AuditEvent.ofBank(NOW, AuditEvent.Kind.TOKENS_IMPORTED, "sato", Option.none()),
                count -> {});
    }

    @Test
    void whatAnImportLeftBehindIsFoundADayLater() {
        assertThat(registry.claim(HashSet.of(A, B), ONE, NOW)).isTrue();
        assertThat(take(cell().tokenStock(), B)).isEqualTo(TokenStock.Outcome.ADDED);

        assertThat(sweep(Duration.ofDays(1), SweepClaims.Mode.RELEASE)).isEmpty();
        assertThat(sweep(Duration.ofDays(1).plusMillis(1), SweepClaims.Mode.DRY_RUN))
                .containsExactly(A);
        assertThat(claims(ONE)).containsExactly(A, B);
        assertThat(sweep(Duration.ofDays(1).plusMillis(1), SweepClaims.Mode.RELEASE))
                .containsExactly(A);
        assertThat(claims(ONE)).containsExactly(B);
    }

    private List<SerialNumber> sweep(Duration later, SweepClaims.Mode mode) {
        Clock clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
        return new SweepClaimsService(clock, cell().tokenStock(), new JdbcSerialRegistry(source), ONE).sweep(mode);
    }
}
