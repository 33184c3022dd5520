package jp.kumiai.otp.bootstrap.cells;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import jp.kumiai.otp.adapter.jdbc.testkit.MortalPostgres;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.bootstrap.NodesInProcess;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.endtoend.ChildProcess;
import jp.kumiai.otp.bootstrap.nodes.Companies;
import jp.kumiai.otp.bootstrap.nodes.Company;

/**
 * One cell: a PostgreSQL of its own, and one node, which always listens at the same port. Not thread-safe.
 */
final class Cell implements AutoCloseable {

    private final String name;
    private final Path folder;
    private final MortalPostgres postgres;
    private final String database;
    private ChildProcess node;
    private final int port;

    private Cell(String name, Path folder, MortalPostgres postgres) {
        this.name = name;
        this.folder = folder;
        this.postgres = postgres;
        this.database = postgres.newDatabase();
        this.node = process(0);
        this.port = node.port();
    }

    /**
     * Starts one; takes some seconds.
     *
     * @param folder of all cells, with the key file of all of them
     */
    static Cell start(String name, Path folder) {
        return new Cell(name, folder, MortalPostgres.start(PostgresMajor.NEWEST, folder.resolve(name + "-postgres")));
    }

    private ChildProcess process(int at) {
        return ChildProcess.start(
                "run",
                "--port",
                String.valueOf(at),
                "--data",
                folder.resolve(name).toString(),
                "--database",
                database,
                "--database-user",
                "postgres",
                "--key-file",
                folder.resolve("seed.key").toString());
    }

    String name() {
        return name;
    }

    String database() {
        return database;
    }

    int port() {
        return port;
    }

    /** Companies from this number on. */
    List<Company> enter(int first, int companies) {
        try (Product product = open()) {
            return IntStream.range(first, first + companies)
                    .mapToObj(number -> Companies.enterOne(number, product))
                    .toList();
        }
    }

    /** A look at what is stored, past any node. */
    Product open() {
        return NodesInProcess.open(Clock.systemUTC(), database, folder);
    }

    /** kill -9. */
    void killNode() {
        node.kill();
    }

    void restartNode() {
        node = process(port);
        node.port();
    }

    /** kill -9. */
    void killDatabase() {
        postgres.kill();
    }

    void restartDatabase() {
        postgres.restart();
    }

    @Override
    public void close() {
        node.close();
        postgres.close();
    }
}
