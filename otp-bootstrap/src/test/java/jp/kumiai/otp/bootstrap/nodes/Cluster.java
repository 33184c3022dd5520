package jp.kumiai.otp.bootstrap.nodes;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import jp.kumiai.otp.bootstrap.endtoend.ApiClient;
import jp.kumiai.otp.bootstrap.endtoend.ChildProcess;

/**
 * Nodes as processes of their own on one PostgreSQL database with one key file, to be stopped, killed and started again.
 * Requests may be sent from any thread; nodes are stopped and started by one.
 */
final class Cluster implements Nodes, AutoCloseable {

    private final String database;
    private final Path folder;
    private final AtomicReferenceArray<ChildProcess> processes;
    private final AtomicReferenceArray<ApiClient> clients;

    private Cluster(int nodes, String database, Path folder) {
        this.database = database;
        this.folder = folder;
        this.processes = new AtomicReferenceArray<>(nodes);
        this.clients = new AtomicReferenceArray<>(nodes);
    }

    /** So many, started together; all of them serve when this returns. The key file is in the folder. */
    static Cluster start(int nodes, String database, Path folder) {
        Cluster cluster = new Cluster(nodes, database, folder);
        try {
            IntStream.range(0, nodes).forEach(node -> cluster.processes.set(node, cluster.process(node)));
            IntStream.range(0, nodes).forEach(cluster::awaitServing);
            return cluster;
        } catch (RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    private ChildProcess process(int node) {
        return ChildProcess.startForShort(
                "run",
                "--port",
                "0",
                "--data",
                folder.resolve("node-" + node).toString(),
                "--database",
                database,
                "--database-user",
                "postgres",
                "--key-file",
                folder.resolve("seed.key").toString());
    }

    private void awaitServing(int node) {
        clients.set(node, new ApiClient(processes.get(node).port()));
    }

    @Override
    public int count() {
        return processes.length();
    }

    @Override
    public ApiClient node(int number) {
        return clients.get(number);
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    /** kill -9. */
    void kill(int node) {
        processes.get(node).kill();
    }

    /** SIGTERM; returns when it has ended. */
    void stop(int node) {
        processes.get(node).terminate();
    }

    /** Starts it again; it serves when this returns, on another port. */
    void restart(int node) {
        processes.set(node, process(node));
        awaitServing(node);
    }

    /** Which of them say that they are ready. */
    List<Integer> ready() {
        return IntStream.range(0, count())
                .filter(node -> node(node).get("/health/ready").status() == 200)
                .boxed()
                .toList();
    }

    @Override
    public void close() {
        for (int node = 0; node < count(); node++) {
            ChildProcess process = processes.get(node);
            if (process != null) {
                process.close();
            }
        }
    }
}
