package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.sealing.RecordedEvent;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the audit trail of every store keeps up with what is written while somebody looks. */
@Tag("stochastic")
public interface ParallelTrailContract extends StoreContract {

    int ROUNDS = 50;

    /** For a commit that waits for nobody. */
    Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    default void tellsOfACommitAsSoonAsItsStatesShowAndNotBefore() throws Exception {
        store().given(Changes.NONE.contract(DataShoji.CONTRACT));
        List<Contract> versions =
                List.range(1, ROUNDS).scanLeft(Kept.next(DataShoji.CONTRACT), (contract, round) -> Kept.next(contract));

        lookingWhile(
                round ->
                        store().given(Changes.NONE.contract(versions.get(round)).event(event("written"))),
                () -> {
                    long before = told("written");
                    long written = store().snapshots()
                                    .contract(DataShoji.NUMBER)
                                    .get()
                                    .version()
                                    .number()
                            - 1;
                    assertThat(written).as("commits that show").isBetween(before, told("written"));
                });
    }

    @Test
    default void tellsOfADeliveryAsSoonAsItsTokensAreThereAndNotBefore() throws Exception {
        List<Token> tokens = List.range(0, ROUNDS)
                .map(round ->
                        aToken().numbered(String.valueOf(10_000_000 + round)).build());
        Set<SerialNumber> serials = tokens.map(Token::serial).toSet();

        lookingWhile(
                round -> assertThat(store().tokenStock()
                                .add(List.of(tokens.get(round)), List.empty(), event("delivered"), count -> {}))
                        .isEqualTo(TokenStock.Outcome.ADDED),
                () -> {
                    long before = told("delivered");
                    long there = store().tokenStock().known(serials).size();
                    assertThat(there).as("tokens that are there").isBetween(before, told("delivered"));
                });
    }

    @Test
    default void removesRecordsAndTellsOfItInOneAct() throws Exception {
        CutOffs before = new CutOffs(DataShoji.NOW, DataShoji.NOW);
        AuditEvent old = event("old", DataShoji.A_MONTH_AGO);
        store().given(List.fill(ROUNDS, old).foldLeft(Changes.NONE, Changes::event));

        lookingWhile(
                round -> store().retention().remove(before, 1, removed -> event("removed")),
                () -> assertThat(recorded().count(name -> name.equals("old") || name.equals("removed")))
                        .as("events that are left, and removals that are told")
                        .isEqualTo(ROUNDS));
    }

    @Test
    default void isCompleteUpToWhereItHasSettledWhileOthersCommit() throws Exception {
        ArrayList<Instant> settled = new ArrayList<>();
        ArrayList<Integer> complete = new ArrayList<>();
        TrailSeals seals = store().trailSealsAtWork();

        lookingWhile(round -> store().given(Changes.NONE.event(event("written"))), () -> {
            settled.add(seals.settled());
            complete.add(recorded(settled.get(settled.size() - 1)).size());
        });

        assertThat(settled.stream().map(until -> recorded(until).size()).toList())
                .as("events that were recorded before it had settled")
                .isEqualTo(complete);
    }

    @Test
    default void readsTheTrailWithoutHoldingUpACommit() throws Exception {
        store().given(Changes.NONE.event(event("first")));
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            ArrayList<Future<?>> commits = new ArrayList<>();
            store().trailSeals().read(Instant.EPOCH, RecordedEventsContract.END, event -> {
                if (commits.isEmpty()) {
                    commits.add(executor.submit(() -> store().given(Changes.NONE.event(event("second")))));
                    assertThat(commits.get(0))
                            .as("a commit while the trail is read")
                            .succeedsWithin(PATIENCE);
                }
            });

            assertThat(commits).hasSize(1);
        } finally {
            EndOfThreads.await(executor);
        }
    }

    /** Looks once, and then again and again while another thread writes so many times. */
    private static void lookingWhile(IntConsumer writing, Runnable look) throws Exception {
        look.run();
        AtomicBoolean looking = new AtomicBoolean(true);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<?> written = executor.submit(() -> {
                for (int round = 0; round < ROUNDS && looking.get(); round++) {
                    writing.accept(round);
                }
            });
            while (!written.isDone()) {
                look.run();
            }
            written.get();
        } finally {
            looking.set(false);
            EndOfThreads.await(executor);
        }
    }

    /** How many events of this name there are. */
    private long told(String name) {
        return recorded().count(name::equals);
    }

    private List<String> recorded() {
        return recorded(RecordedEventsContract.END);
    }

    private List<String> recorded(Instant until) {
        ArrayList<RecordedEvent> found = new ArrayList<>();
        store().trailSeals().read(Instant.EPOCH, until, found::add);
        return List.ofAll(found).flatMap(event -> event.facts().get("name"));
    }

    private static AuditEvent event(String name) {
        return event(name, DataShoji.NOW);
    }

    private static AuditEvent event(String name, Instant at) {
        return AuditEvent.ofBank(at, AuditEvent.Kind.DEVICE_MOVED, "clerk1", Option.none())
                .with("name", name);
    }
}
