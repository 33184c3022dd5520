package jp.kumiai.otp.bootstrap.cells;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.jdbc.testkit.Eventually;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.endtoend.ApiClient;
import jp.kumiai.otp.bootstrap.history.Call;
import jp.kumiai.otp.bootstrap.history.HistoryChecker;
import jp.kumiai.otp.bootstrap.history.Stored;
import jp.kumiai.otp.bootstrap.nodes.Colleague;
import jp.kumiai.otp.bootstrap.nodes.Company;
import jp.kumiai.otp.bootstrap.nodes.Front;
import jp.kumiai.otp.bootstrap.nodes.Load;
import jp.kumiai.otp.bootstrap.nodes.Summary;
import jp.kumiai.otp.domain.cell.Leaving;
import jp.kumiai.otp.domain.fee.FeeRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three cells, each with a PostgreSQL of its own, behind Debian's HAProxy and no routing of ours. */
class CellsIT {

    /** Each test has some of its own, in each cell. */
    private static final int COMPANIES_EACH = 10;

    private static final int CLIENTS = 6;
    private static final long SEED = 20261129;

    /** How long at most somebody waits for a cell that is away; until its edge has found out, and afterwards. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    private static ThreeCells cells;

    @BeforeAll
    static void start(@TempDir Path folder) {
        Edge.require();
        cells = ThreeCells.start(folder, COMPANIES_EACH);
    }

    @AfterAll
    static void stop() {
        if (cells != null) {
            cells.close();
        }
    }

    @Test
    void everyContractIsServedInItsCell() {
        for (int cell = 0; cell < 3; cell++) {
            Colleague worker = cells.companies(cell).get(0).worker();
            String session = loggedIn(worker);

            ApiClient.Answer answer =
                    Front.authorise(cells.edge().client(), session, "r-" + cell, worker.code(step() + 1));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(new ApiClient(cells.cell(cell).port()).session(session).status())
                    .as("it is the cell's own session")
                    .isEqualTo(200);
        }
        assertThat(cells.edge().client().logIn("nobody99", "whatever-1").status())
                .isEqualTo(401);
    }

    @Test
    void whoseNodeStopsStopsAlone() {
        whatStopsStopsAlone(2, cells.cell(1)::killNode, cells.cell(1)::restartNode);
    }

    @Test
    void whoseDatabaseStopsStopsAlone() {
        whatStopsStopsAlone(4, cells.cell(1)::killDatabase, cells.cell(1)::restartDatabase);
    }

    private static void whatStopsStopsAlone(int first, Runnable kill, Runnable restart) {
        List<Company> others = companies(first, 2, 0, 2);
        Colleague stopped = cells.companies(1).get(first).worker();
        Load load = Load.start(cells.edge(), others, CLIENTS, SEED);
        load.awaitMore(50);

        kill.run();

        Duration longest = Duration.ZERO;
        for (int call = 0; call < 40; call++) {
            long begun = System.nanoTime();
            ApiClient.Answer answer = cells.edge().client().logIn(stopped.loginId(), stopped.password());
            longest = max(longest, Duration.ofNanos(System.nanoTime() - begun));
            assertThat(answer.status()).isBetween(502, 504);
        }
        load.awaitMore(200);
        restart.run();
        Eventually.isTrue(
                "the cell is back",
                () -> cells.edge()
                                .client()
                                .logIn(stopped.loginId(), stopped.password())
                                .status()
                        == 201);
        List<Call> calls = load.stop();

        System.out.println("one cell away: its callers waited " + longest.toMillis() + " ms at most; the others: "
                + Summary.of(calls));
        assertThat(longest).isLessThan(LONGEST_WAIT);
        assertThat(calls).noneMatch(call -> call.answer().equals(Call.UNKNOWN));
        assertThat(calls)
                .allSatisfy(call -> assertThat(Duration.ofNanos(call.returned() - call.invoked()))
                        .isLessThan(LONGEST_WAIT));
        assertThat(HistoryChecker.breaches(calls, cells.stored(others, calls))).isEmpty();
    }

    @Test
    @Tag("R4")
    @Tag("R4a")
    @Tag("R17")
    @Tag("R37a")
    void aContractMovesWhileItsPeopleAreAtWork() {
        List<Company> everybody = companies(6, 4, 0, 1, 2);
        Company moving = cells.companies(0).get(6);
        List<Company> busy = Stream.concat(Stream.generate(() -> moving).limit(8), everybody.stream())
                .toList();
        Load load = Load.start(cells.edge(), busy, CLIENTS, SEED);
        load.awaitMore(150);

        dieAfterTheDeparture(moving);
        load.awaitMore(40);
        cells.edge().send(moving.id().value(), "moving");
        ThreeCells.Ended ended = cells.move(moving, cells.cell(0), cells.cell(2));
        cells.edge().send(moving.id().value(), "cell3");

        load.awaitMore(200);
        List<Call> calls = load.stop();
        System.out.println("a contract moved: " + Summary.of(calls));
        Stored stored = cells.stored(everybody, calls);
        assertThat(ended.exitCode()).as(ended.printed()).isZero();
        assertThat(stored.tokens()).hasSize(everybody.size() * moving.serials().size());
        assertThat(HistoryChecker.breaches(calls, stored)).isEmpty();
        assertThat(calls)
                .filteredOn(call -> isOf(moving, call))
                .anyMatch(call -> call.answer().equals(Call.OK));
        assertThat(calls)
                .filteredOn(call -> !isOf(moving, call))
                .noneMatch(call ->
                        call.answer().equals(Call.UNKNOWN) || call.answer().equals("TRY_AGAIN"));
    }

    /** So many of each of these cells. */
    private static List<Company> companies(int first, int count, Integer... inCells) {
        return Stream.of(inCells)
                .flatMap(cell -> cells.companies(cell).subList(first, first + count).stream())
                .toList();
    }

    private static boolean isOf(Company company, Call call) {
        return company.everybody().stream()
                .anyMatch(each -> each.loginId().equals(call.by().user()));
    }

    /** The tool takes the contract out and is no more. The edge knows nothing of it. */
    private static void dieAfterTheDeparture(Company company) {
        try (Product here = cells.cell(0).open();
                Product there = cells.cell(2).open()) {
            Option<FeeRun> none = Option.none();
            Leaving leaving = new Leaving(
                    UUID.randomUUID(),
                    company.id(),
                    here.storage().cell().id(),
                    there.storage().cell().id(),
                    none,
                    "sato",
                    Instant.now());
            boolean left = false;
            while (!left) {
                left = here.storage().cell().takeOut(leaving).isRight();
            }
        }
    }

    @Test
    @Tag("R4")
    @Tag("R37a")
    void whoeverWasLoggedInIsStillLoggedInAndWasToldTheTruth() {
        Company moving = cells.companies(0).get(1);
        Colleague worker = moving.worker();
        String session = loggedIn(worker);
        long used = step() + 1;
        ApiClient.Answer told = Front.authorise(cells.edge().client(), session, "r-1", worker.code(used));
        String typo = worker.wrongCode(Instant.now());
        ApiClient.Answer wrong = Front.authorise(cells.edge().client(), session, "r-2", typo);

        cells.edge().send(moving.id().value(), "moving");
        ApiClient.Answer meanwhile = cells.edge().client().session(session);
        assertThat(cells.move(moving, cells.cell(0), cells.cell(2)).exitCode()).isZero();
        cells.edge().send(moving.id().value(), "cell3");

        ApiClient after = cells.edge().client();
        assertThat(told.status()).isEqualTo(200);
        assertThat(meanwhile.status()).isEqualTo(503);
        assertThat(after.session(session).status()).isEqualTo(200);
        assertThat(after.get("/api/v1/session/authorisations/r-1", session).body())
                .isEqualTo(told.body());
        assertThat(Front.authorise(after, session, "r-1", worker.code(used)).body())
                .as("the same request again")
                .isEqualTo(told.body());
        assertThat(Front.authorise(after, session, "r-2", typo).status()).isEqualTo(wrong.status());
        assertThat(Front.authorise(after, session, "r-3", worker.code(used)).text("code"))
                .isEqualTo("ALREADY_USED");
        assertThat(new ApiClient(cells.cell(0).port()).session(session).status())
                .isEqualTo(401);
        assertThat(cells.move(moving, cells.cell(0), cells.cell(2)).printed()).contains("ALREADY_THERE");
    }

    private static String loggedIn(Colleague who) {
        ApiClient edge = cells.edge().client();
        String session = edge.logIn(who.loginId(), who.password()).text("session");
        ApiClient.Answer answer = edge.enterCode(session, who.code(step()));
        assertThat(answer.status()).as(who.loginId()).isEqualTo(200);
        return answer.text("session");
    }

    private static long step() {
        return Colleague.stepAt(Instant.now());
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
