package jp.kumiai.otp.bootstrap.cells;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kumiai.otp.adapter.jdbc.JdbcSerialRegistry;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresServer;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import jp.kumiai.otp.bootstrap.NodesInProcess;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.command.OtpCommand;
import jp.kumiai.otp.bootstrap.command.line.ExitCode;
import jp.kumiai.otp.bootstrap.nodes.Companies;
import jp.kumiai.otp.bootstrap.nodes.Company;
import jp.kumiai.otp.bootstrap.seed.SeedKeyFile;
import jp.kumiai.otp.domain.cell.Leaving;
import jp.kumiai.otp.domain.token.SerialNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code otp cells} and {@code otp import --registry} on two cells and their registry. */
class CellCommandsIT {

    @RegisterExtension
    static final SharedPostgres POSTGRES = SharedPostgres.of(PostgresMajor.NEWEST);

    private static final String DELIVERY = "88000001," + "3132333435363738393031323334353637383930" + "\n";

    @TempDir
    private Path folder;

    private String here;
    private String there;
    private String registry;

    @BeforeEach
    void makeCells() {
        here = POSTGRES.newDatabase();
        there = POSTGRES.newDatabase();
        registry = POSTGRES.newDatabase();
        SeedKeyFile.create(folder.resolve("seed.key"), new SecureRandom());
    }

    private record Ended(int exitCode, String printed) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(printed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Ended at(String cell, String... command) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        int exitCode = OtpCommand.execute(
                out,
                out,
                Stream.concat(
                                Stream.of(command),
                                Stream.of(
                                        "--database",
                                        cell,
                                        "--database-user",
                                        "postgres",
                                        "--data",
                                        folder.toString(),
                                        "--key-file",
                                        folder.resolve("seed.key").toString()))
                        .toArray(String[]::new));
        return new Ended(exitCode, printed.toString().strip());
    }

    private Ended move(String contract, String to) {
        return at(
                here,
                "cells",
                "move",
                contract,
                "--to",
                to,
                "--to-user",
                "postgres",
                "--registry",
                registry,
                "--registry-user",
                "postgres",
                "--operator",
                "sato",
                "--json");
    }

    private Ended takeIn(String cell, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("tokens.csv"), DELIVERY);
        return at(
                cell,
                Stream.concat(
                                Stream.of(
                                        "import",
                                        file.toString(),
                                        "--store",
                                        "--registry",
                                        registry,
                                        "--registry-user",
                                        "postgres",
                                        "--operator",
                                        "sato",
                                        "--json"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private Ended claims(String cell) {
        return at(cell, "cells", "claims", "--registry", registry, "--registry-user", "postgres", "--json");
    }

    private Company entered() {
        try (Product product = NodesInProcess.open(Clock.systemUTC(), here, folder)) {
            return Companies.enterOne(1, product);
        }
    }

    @Test
    void tellsWhatMoved() {
        Company company = entered();

        Ended moved = move(company.id().value(), there);

        JsonNode told = moved.json();
        assertThat(moved.exitCode()).isZero();
        assertThat(told.path("rows").path("banking_user").asInt())
                .isEqualTo(company.everybody().size());
        assertThat(told.path("rows").path("token").asInt())
                .isEqualTo(company.serials().size());
        assertThat(told.path("digest").asText()).hasSize(64);
        assertThat(told.path("events").asInt()).isPositive();
    }

    @Test
    void theMapsFollowTheContract() {
        Company company = entered();
        String contract = company.id().value();

        assertThat(at(here, "cells", "map", "cell1").printed()).isEqualTo(contract + " cell1");
        assertThat(at(here, "cells", "logins").printed().lines())
                .hasSize(company.everybody().size())
                .contains(company.worker().loginId() + " " + contract);
        move(contract, there);
        assertThat(at(here, "cells", "map", "cell1").printed()).isEmpty();
        assertThat(at(here, "cells", "logins").printed()).isEmpty();
        assertThat(at(there, "cells", "map", "cell2").printed()).isEqualTo(contract + " cell2");
    }

    @Test
    void whatIsOnItsWayIsCalledMoving() {
        Company company = entered();
        try (Product from = NodesInProcess.open(Clock.systemUTC(), here, folder);
                Product to = NodesInProcess.open(Clock.systemUTC(), there, folder)) {
            from.storage()
                    .cell()
                    .takeOut(new Leaving(
                            UUID.randomUUID(),
                            company.id(),
                            from.storage().cell().id(),
                            to.storage().cell().id(),
                            Option.none(),
                            "sato",
                            Instant.now()));
        }

        assertThat(at(here, "cells", "map", "cell1").printed())
                .isEqualTo(company.id().value() + " moving");
    }

    @Test
    void refusesInASentence() {
        entered();

        assertThat(move("C-99999", there).exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(move("C-99999", there).json().path("failure").asText()).isEqualTo("UNKNOWN_CONTRACT");
        assertThat(move("C-00001", here).json().path("failure").asText()).isEqualTo("SAME_CELL");
        assertThat(move("C-00001", here).json().path("message").asText()).isNotBlank();
    }

    @Test
    void refusesACellThatHasAnotherKey() throws IOException {
        Company company = entered();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        SeedKeyFile.create(elsewhere.resolve("seed.key"), new SecureRandom());
        try (Product other = NodesInProcess.open(Clock.systemUTC(), there, elsewhere)) {
            Companies.enterOne(2, other);
        }

        assertThat(move(company.id().value(), there).exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(at(here, "cells", "map", "cell1").printed()).isEqualTo("C-00001 cell1");
    }

    @Test
    void refusesACellThatHasAnotherKeyAndNoTokenYet() throws IOException {
        Company company = entered();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        SeedKeyFile.create(elsewhere.resolve("seed.key"), new SecureRandom());
        NodesInProcess.open(Clock.systemUTC(), there, elsewhere).close();

        assertThat(move(company.id().value(), there).exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(at(here, "cells", "map", "cell1").printed()).isEqualTo("C-00001 cell1");
    }

    @Test
    @Tag("R16")
    void aDeliveryBelongsToOneCell() throws IOException {
        assertThat(takeIn(here).exitCode()).isZero();

        Ended second = takeIn(there);

        assertThat(second.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(second.printed()).contains("88000001");
        assertThat(claims(here).json().path("count").asInt()).isZero();
    }

    @Test
    @Tag("R16")
    void theNumbersOfTokensThatMoveAreTheOtherCells() throws IOException {
        Company company = entered();
        assertThat(takeIn(here, "--lend-to", company.id().value()).exitCode()).isZero();

        move(company.id().value(), there);

        try (Product to = NodesInProcess.open(Clock.systemUTC(), there, folder)) {
            assertThat(new JdbcSerialRegistry(PostgresServer.connectionsTo(registry))
                            .claims(to.storage().cell().id(), Instant.now().plusSeconds(1), Option.none(), 10)
                            .map(SerialNumber::value))
                    .containsExactly("88000001");
        }
    }

    @Test
    void refusesADatabaseOfACellForARegistry() throws IOException {
        registry = there;
        assertThat(at(there, "cells", "logins").exitCode()).isZero();

        assertThat(takeIn(here).exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    }

    @Test
    void wantsToKnowWhichRegistry() {
        assertThat(at(here, "cells", "claims").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aCellIsNamedAsTheEdgeCanNameIt() {
        for (String name : List.of("moving", "cell 1", "", "c".repeat(33))) {
            assertThat(at(here, "cells", "map", name).exitCode()).as(name).isEqualTo(ExitCode.USAGE);
        }
        assertThat(at(here, "cells", "map", "c".repeat(32)).exitCode()).isZero();
    }
}
