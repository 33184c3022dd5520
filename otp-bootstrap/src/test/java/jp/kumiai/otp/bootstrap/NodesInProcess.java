package jp.kumiai.otp.bootstrap;

import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.kumiai.otp.adapter.http.HttpSettings;
import jp.kumiai.otp.adapter.http.OtpHttpServer;
import jp.kumiai.otp.adapter.jdbc.joint.GatheredCommits;
import jp.kumiai.otp.adapter.jdbc.joint.JointDecisions;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresAddress;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresCommits;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresSnapshots;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.decision.OneByOne;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.RequestDecisions;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.seed.SeedKey;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.bootstrap.seed.SeedKeyFile;

/**
 * Nodes inside this process, each with connections and a port of its own, which share nothing but a PostgreSQL database,
 * the key and a clock that a test can move. Passwords cost next to nothing.
 */
public final class NodesInProcess implements AutoCloseable {

    /** 2026年11月24日 10時00分10秒 in Tokyo: ten seconds into a step. */
    private static final Instant START = Instant.parse("2026-11-24T01:00:10Z");

    private record Node(Product product, OtpHttpServer server) {

        void close() {
            server.close();
            product.close();
        }
    }

    private final SteppingClock clock;
    private final List<Node> nodes;

    private NodesInProcess(SteppingClock clock, List<Node> nodes) {
        this.clock = clock;
        this.nodes = nodes;
    }

    /** So many nodes on this database, with the key in this folder, which is made when there is none. */
    public static NodesInProcess start(int nodes, String database, Path folder) {
        return start(nodes, database, folder, commits -> commits);
    }

    /**
     * The same with a store that is not what it should be.
     *
     * @param spoil what is put between each node and its store
     */
    public static NodesInProcess start(int nodes, String database, Path folder, UnaryOperator<Commits> spoil) {
        Path key = folder.resolve("seed.key");
        if (!Files.exists(key)) {
            SeedKeyFile.create(key, new SecureRandom());
        }
        SteppingClock clock = SteppingClock.at(START);
        return new NodesInProcess(
                clock,
                IntStream.range(0, nodes)
                        .mapToObj(node -> open(clock, database, folder, spoil))
                        .map(NodesInProcess::serve)
                        .toList());
    }

    /** One node whose reads and commits go through connections that somebody watches. */
    public static NodesInProcess startWatched(String database, Path folder, UnaryOperator<DataSource> watch) {
        SteppingClock clock = SteppingClock.at(START);
        DataPlace place = place(database, folder);
        Storage storage = Storage.on(place.open());
        DataSource watched = watch.apply(storage.database().dataSource());
        PostgresSnapshots reads = new PostgresSnapshots(watched);
        PostgresCommits writes = new PostgresCommits(watched);
        Product product = Product.on(
                clock,
                with(storage, reads, new GatheredCommits(writes), new JointDecisions(reads, writes, 1)),
                CheapPasswords.POLICIES,
                place.seedKey(Option.none(), new SecureRandom()));
        return new NodesInProcess(clock, List.of(serve(product)));
    }

    private static Node serve(Product product) {
        return new Node(product, product.serve(new HttpSettings("127.0.0.1", 0, "くみあい銀行"), Option.none()));
    }

    /** The product on this database, to enter companies with or to look at what is stored; it listens nowhere. */
    public static Product open(Clock clock, String database, Path folder) {
        return open(clock, database, folder, commits -> commits);
    }

    private static Product open(Clock clock, String database, Path folder, UnaryOperator<Commits> spoil) {
        DataPlace place = place(database, folder);
        SeedKey key = place.seedKey(Option.none(), new SecureRandom());
        Storage storage = Storage.on(place.open());
        Commits commits = spoil.apply(storage.commits());
        RequestDecisions decisions = commits == storage.commits()
                ? storage.requestDecisions()
                : new OneByOne(storage.snapshots(), new Decisions(commits));
        return Product.on(clock, with(storage, storage.snapshots(), commits, decisions), CheapPasswords.POLICIES, key);
    }

    private static DataPlace place(String database, Path folder) {
        PostgresAddress address = PostgresAddress.of(database, "postgres", Option.none());
        return new DataPlace(DataDirectory.at(folder), Option.some(new DatabaseServer(address, 10)));
    }

    private static Storage with(Storage storage, Snapshots snapshots, Commits commits, RequestDecisions decisions) {
        return new Storage(
                storage.database(),
                snapshots,
                commits,
                decisions,
                storage.stock(),
                storage.tokensOnLoan(),
                storage.sessionSweep(),
                storage.auditTrail(),
                storage.staffRecords(),
                storage.contractRecords(),
                storage.unlent(),
                storage.ledger(),
                storage.reports(),
                storage.auditSearch(),
                storage.retention(),
                storage.trailSeals(),
                storage.cell());
    }

    public SteppingClock clock() {
        return clock;
    }

    /** Where they listen. */
    public List<Integer> ports() {
        return nodes.stream().map(node -> node.server().port()).toList();
    }

    /** One of them, past any login. */
    public Product product() {
        return nodes.get(0).product();
    }

    /** All at once, since each waits a second for connections that nobody uses any more. */
    @Override
    public void close() {
        nodes.parallelStream().forEach(Node::close);
    }
}
