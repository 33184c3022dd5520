package jp.kumiai.otp.bootstrap.load;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.jdbc.testkit.MortalPostgres;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.bootstrap.load.LoadedServer.Turn;

/**
 * The product beside Keycloak, both on one PostgreSQL server, in turns, on the same cores as the load: the start, the memory,
 * right codes and wrong ones. Only the ratios mean anything elsewhere.
 *
 * <p>Arguments: users of the product for each turn, users of Keycloak, seconds of a turn, rounds. Needs Linux.
 */
public final class KeycloakBenchmark {

    /** Where the build unpacks it. */
    private static final Path DISTRIBUTION = Path.of("target", "keycloak");

    private static final List<Integer> CONNECTIONS = List.of(8, 32, 64);
    /** In turns; the compilers of both are at work for a minute and more. */
    private static final double WARM_UP = 5;

    private static final PrintStream OUT = System.out;

    private final Target right = new Target("7. right codes a second", 20, 45);
    private final Target wrong = new Target("8. wrong codes a second", 3, 6);
    private final Target underLoad = new Target("14. resident memory under load", 1 / 2.0, 1 / 4.0);

    private final OtpServer product;
    private final OtpServer keycloak;
    private final MortalPostgres postgres;
    private final double seconds;

    private KeycloakBenchmark(OtpServer product, OtpServer keycloak, MortalPostgres postgres, double seconds) {
        this.product = product;
        this.keycloak = keycloak;
        this.postgres = postgres;
        this.seconds = seconds;
    }

    public static void main(String... arguments) throws Exception {
        int holders = Integer.parseInt(arguments[0]);
        int users = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[3]);
        Path folder = Files.createTempDirectory("otp-keycloak");
        try (MortalPostgres postgres = MortalPostgres.start(PostgresMajor.NEWEST, folder.resolve("postgres"))) {
            OUT.println("building Keycloak, and entering the users of both");
            OtpServer keycloak = KeycloakServer.with(DISTRIBUTION, postgres.newDatabase(), users);
            ProductServer product = ProductServer.with(
                    folder, Option.some(postgres.newDatabaseAsAdvised()), holders, rounds * CONNECTIONS.size());
            List<Target> starts = new Starts(product, keycloak).compared(rounds);
            new KeycloakBenchmark(product, keycloak, postgres, Double.parseDouble(arguments[2])).run(rounds);
            starts.forEach(OUT::println);
        }
    }

    private void run(int rounds) throws Exception {
        try (RunningServer ours = product.start();
                RunningServer theirs = keycloak.start()) {
            LoadedServer first = new LoadedServer(product.name(), ours, postgres);
            LoadedServer second = new LoadedServer(keycloak.name(), theirs, postgres);
            first.turn("warm-up", product.warmUp(Instant.now()), 64, seconds * WARM_UP);
            second.turn("warm-up", keycloak.warmUp(Instant.now()), 64, seconds * WARM_UP);
            second.turn("warm-up", keycloak.wrong(0), 64, seconds * WARM_UP);
            for (int round = 0; round < rounds; round++) {
                Flushes.tell(OUT);
                round(round, first, second);
            }
        }
        Stream.of(right, wrong, underLoad).forEach(OUT::println);
    }

    /** The product's most connections beside the best that the other does with any number of them. */
    private void round(int round, LoadedServer ours, LoadedServer theirs) throws IOException {
        List<Turn> ourRight = new ArrayList<>();
        List<Turn> theirRight = new ArrayList<>();
        List<Turn> ourWrong = new ArrayList<>();
        List<Turn> theirWrong = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS.size(); i++) {
            int connections = CONNECTIONS.get(i);
            int turn = round * CONNECTIONS.size() + i;
            ourRight.add(ours.turn("right codes", product.right(turn, Instant.now()), connections, seconds));
            theirRight.add(theirs.turn("right codes", keycloak.right(turn, Instant.now()), connections, seconds));
            ourWrong.add(ours.turn("wrong codes", product.wrong(turn), connections, seconds));
            theirWrong.add(theirs.turn("wrong codes", keycloak.wrong(turn), connections, seconds));
        }
        right.measured(atMostConnections(ourRight) / best(theirRight));
        wrong.measured(atMostConnections(ourWrong) / best(theirWrong));
        underLoad.measured(megabytes(ourRight) / megabytes(theirRight));
    }

    private static double atMostConnections(List<Turn> turns) {
        return turns.get(turns.size() - 1).measured().perSecond();
    }

    /** Of all the numbers of connections. */
    private static double best(List<Turn> turns) {
        return turns.stream()
                .mapToDouble(turn -> turn.measured().perSecond())
                .max()
                .orElseThrow();
    }

    private static double megabytes(List<Turn> turns) {
        return turns.stream().mapToDouble(Turn::megabytes).max().orElseThrow();
    }
}
