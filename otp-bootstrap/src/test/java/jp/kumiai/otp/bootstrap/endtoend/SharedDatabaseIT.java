package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import jp.kumiai.otp.adapter.jdbc.testkit.PostgresMajor;
import jp.kumiai.otp.adapter.jdbc.testkit.SharedPostgres;
import jp.kumiai.otp.bootstrap.command.OtpCommand;
import jp.kumiai.otp.bootstrap.command.line.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one PostgreSQL database, with one key. */
class SharedDatabaseIT {

    @RegisterExtension
    static final SharedPostgres POSTGRES = SharedPostgres.of(PostgresMajor.NEWEST);

    private static final String SERIAL = "34567890";

    @TempDir
    private Path folder;

    private String database;

    @BeforeEach
    void start() {
        database = POSTGRES.newDatabase();
    }

    @Test
    @Tag("R4")
    void whatOneNodeAcceptedTheOtherDoesNot() {
        Oathtool.require();
        assertThat(otp("key", key())).isZero();
        try (Node first = node("first");
                Node second = node("second")) {
            ApiClient here = first.api();
            ApiClient there = second.api();
            String code = Oathtool.code(DemoSeeds.hex(SERIAL), Instant.now());
            String session = here.logIn("saburodt", "saburo-no-password").text("session");

            assertThat(there.register(session, SERIAL, code).status()).isEqualTo(200);
            String again = there.logIn("saburodt", "saburo-no-password").text("session");
            assertThat(here.enterCode(again, code).text("code")).isEqualTo("ALREADY_USED");
        }
    }

    @Test
    void makesNoKeyByTheWay() {
        assertThat(otp("run", "--port", "0", "--data", folder.toString(), "--database", database, "--key-file", key()))
                .isEqualTo(ExitCode.UNAVAILABLE);
    }

    @Test
    void aNodeWithAnotherKeyDoesNotStart() {
        assertThat(otp("key", key())).isZero();
        assertThat(otp("key", folder.resolve("other.key").toString())).isZero();

        assertThat(logins(key())).isZero();
        assertThat(logins(folder.resolve("other.key").toString())).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(logins(key())).isZero();
    }

    private int logins(String key) {
        return otp(
                "cells",
                "logins",
                "--data",
                folder.toString(),
                "--database",
                database,
                "--database-user",
                "postgres",
                "--key-file",
                key);
    }

    private record Node(ChildProcess process, ApiClient api) implements AutoCloseable {

        @Override
        public void close() {
            process.close();
        }
    }

    /** One more, once it serves: the first of them enters the sample company. */
    private Node node(String name) {
        ChildProcess process = ChildProcess.start(
                "demo",
                "--port",
                "0",
                "--data",
                folder.resolve(name).toString(),
                "--database",
                database,
                "--database-user",
                "postgres",
                "--key-file",
                key());
        return new Node(process, new ApiClient(process.port()));
    }

    private String key() {
        return folder.resolve("shared.key").toString();
    }

    private static int otp(String... arguments) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return OtpCommand.execute(nowhere, nowhere, arguments);
    }
}
