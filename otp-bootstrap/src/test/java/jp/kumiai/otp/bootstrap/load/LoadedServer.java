package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.jdbc.testkit.MortalPostgres;

/**
 * A running server under load, and what a turn takes of processors and memory. The database does nothing else meanwhile.
 *
 * @param postgres that it is on
 */
record LoadedServer(String name, RunningServer running, MortalPostgres postgres) {

    private static final PrintStream OUT = System.out;

    /**
     * What a turn came to.
     *
     * @param serverMillis of processor time for each request
     * @param databaseMillis the same
     * @param megabytes resident at its end
     */
    record Turn(Measured measured, double serverMillis, double databaseMillis, double megabytes) {}

    Turn turn(String what, Requests requests, int connections, double seconds) throws IOException {
        double server = serverMillis();
        double database = databaseMillis();
        Measured measured = new Callers(running.port(), connections).send(requests, seconds);
        Turn turn = new Turn(
                measured,
                (serverMillis() - server) / measured.count(),
                (databaseMillis() - database) / measured.count(),
                running.megabytes());
        OUT.printf(
                Locale.ROOT,
                "%-9s %-12s %3d connections %s   CPU-ms each: server %.3f, PostgreSQL %.3f   %,.0f MB%n",
                name,
                what,
                connections,
                measured,
                turn.serverMillis(),
                turn.databaseMillis(),
                turn.megabytes());
        return turn;
    }

    private double serverMillis() {
        return ProcessorTime.millisOf(Stream.of(running.process()));
    }

    private double databaseMillis() {
        return ProcessorTime.millisOf(postgres.processes().stream());
    }
}
