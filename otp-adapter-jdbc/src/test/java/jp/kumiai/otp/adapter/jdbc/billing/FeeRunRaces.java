package jp.kumiai.otp.adapter.jdbc.billing;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.jdbc.JdbcStore;
import jp.kumiai.otp.adapter.jdbc.TestDatabase;
import jp.kumiai.otp.application.billing.RunFees;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.version.Version;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nodes that run the same month at once, against one that runs it alone. */
@Tag("F12")
abstract class FeeRunRaces {

    /** Several pages of a run. */
    private static final int CONTRACTS = 1_300;

    private static final int MONTHS = 4;
    private static final FeeMonth FIRST = new FeeMonth(YearMonth.of(2026, 5));

    @RegisterExtension
    static final TestDatabase ALONE = TestDatabase.inMemory();

    private final DataSource raced;

    FeeRunRaces(DataSource raced) {
        this.raced = raced;
    }

    @Test
    @Tag("stochastic")
    void bookEachContractOnceAndWhatOneWouldHaveBooked() throws Exception {
        JdbcStore both = new JdbcStore(raced);
        JdbcStore alone = new JdbcStore(ALONE.source());
        enterCompanies(both);
        enterCompanies(alone);

        for (int month = 0; month < MONTHS; month++) {
            FeeMonth each = new FeeMonth(FIRST.value().plusMonths(month));
            Instant now = each.countedAt().plusSeconds(3_600);
            FeeRun single = FeeRuns.on(ALONE.source(), now)
                    .run(each, "batch", run -> {})
                    .get();

            List<FeeRun> runs = atOnce(each, FeeRuns.on(raced, now), FeeRuns.on(raced, now));

            assertThat(runs).allMatch(FeeRun::isClosed);
            assertThat(single.contracts()).isEqualTo(CONTRACTS);
            assertThat(both.ledger().run(each)).isEqualTo(alone.ledger().run(each));
            assertThat(ledger(both, each)).isEqualTo(ledger(alone, each)).hasSize((int) single.debits());
        }
        assertThat(both.events()).hasSameSizeAs(alone.events());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void goesOnFromWhereverAnotherNodeHasComeBetweenTwoOfItsReads(int read) {
        JdbcStore store = new JdbcStore(raced);
        enterCompanies(store);
        Instant now = FIRST.countedAt().plusSeconds(3_600);
        RunFees other = FeeRuns.on(raced, now);
        Ledger disturbed = DisturbedLedger.after(
                read, store.ledger(), () -> other.run(FIRST, "batch", run -> {}).get());

        FeeRun answer =
                FeeRuns.on(raced, disturbed, now).run(FIRST, "batch", run -> {}).get();

        assertThat(answer.isClosed()).isTrue();
        assertThat(ledger(store, FIRST)).hasSize((int) answer.debits()).hasSize(CONTRACTS - countOfOneToken());
    }

    private static int countOfOneToken() {
        return List.range(0, CONTRACTS).count(number -> number % 3 == 0);
    }

    private static List<FeeRun> atOnce(FeeMonth month, RunFees... nodes) throws Exception {
        CyclicBarrier start = new CyclicBarrier(nodes.length);
        ExecutorService executor = Executors.newFixedThreadPool(nodes.length);
        try {
            List<Callable<FeeRun>> calls = List.of(nodes).map(node -> () -> {
                start.await();
                return node.run(month, "batch", run -> {}).get();
            });
            List<FeeRun> runs = List.empty();
            for (Future<FeeRun> run : executor.invokeAll(calls.asJava())) {
                runs = runs.append(run.get());
            }
            return runs;
        } finally {
            executor.shutdownNow();
        }
    }

    private static Map<ContractId, Debit> ledger(JdbcStore store, FeeMonth month) {
        return HashMap.ofEntries(
                store.ledger().debits(month, 0, 2 * CONTRACTS).map(debit -> Tuple.of(debit.contract(), debit)));
    }

    /** One to three tokens each; one company in ten has no account, so that its debits are carried over. */
    private static void enterCompanies(JdbcStore store) {
        for (List<Integer> some : List.range(0, CONTRACTS).grouped(100)) {
            store.given(some.foldLeft(Changes.NONE, FeeRunRaces::company));
        }
    }

    private static Changes company(Changes changes, int number) {
        ContractId id = new ContractId("K-" + number);
        Changes entered = changes.contract(
                number % 10 == 0
                        ? aContract().numbered(id.value()).build()
                        : aContract()
                                .numbered(id.value())
                                .debitedFrom(DataShoji.ACCOUNT)
                                .build());
        return List.rangeClosed(0, number % 3)
                .map(each -> new Loan(
                        id,
                        new SerialNumber(String.valueOf(10_000_000 + 3 * number + each)),
                        DataShoji.NOW,
                        DataShoji.CONTRACT.startDate(),
                        Instant.parse("2031-03-01T00:00:00Z"),
                        Option.none(),
                        Version.NEW))
                .foldLeft(entered, Changes::loan);
    }
}
