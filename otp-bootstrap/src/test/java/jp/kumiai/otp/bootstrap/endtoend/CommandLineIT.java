package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import jp.kumiai.otp.bootstrap.command.OtpCommand;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees: one clear line and an exit code, never a stack trace. */
class CommandLineIT {

    private static final String SECRET = "3132333435363738393031323334353637383930";

    @TempDir
    private Path folder;

    @Nested
    class Serving {

        @Test
        void saysThatThePortIsTaken() throws IOException {
            try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Ended run = run("run", "--port", String.valueOf(taken.getLocalPort()), "--data", data());

                assertThat(run.exitCode()).isEqualTo(3);
                assertThat(run.onlyLine()).contains("port " + taken.getLocalPort());
            }
        }

        @Test
        void saysThatTheAddressIsNoneOfThisMachine() {
            Ended run = run("run", "--host", "no-such-host.invalid", "--port", "0", "--data", data());

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.onlyLine()).contains("no-such-host.invalid");
        }

        @Test
        void saysThatTheKeyIsMissing() throws IOException {
            run("import", file("77777777," + SECRET), "--store", "--data", data());
            Files.delete(folder.resolve("data/seed.key"));

            Ended run = run("run", "--port", "0", "--data", data());

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.onlyLine()).contains("seed.key is missing");
            assertThat(folder.resolve("data/seed.key")).doesNotExist();
        }

        @Test
        void saysThatTheKeyIsAnother() throws IOException {
            run("import", file("77777777," + SECRET), "--store", "--data", data());
            Files.writeString(
                    folder.resolve("other.key"), "otp-seed-key/1 other AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");

            Ended run = run("run", "--port", "0", "--data", data(), "--key-file", folder + "/other.key");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.onlyLine()).contains("key other does not open the seeds of this database");
        }

        @ParameterizedTest
        @ValueSource(strings = {"too-short-to-be-a-key", "with blanks in it, and so none of ours at all", ""})
        void saysThatTheBankKeyIsNone(String line) throws IOException {
            Files.writeString(folder.resolve("bank.key"), line + "\n");

            Ended run = run("run", "--port", "0", "--data", data(), "--bank-key-file", folder + "/bank.key");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.onlyLine()).contains("bank.key");
            assertThat(line.isEmpty() || !run.onlyLine().contains(line)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"--port=65536", "--port=-1", "--port=eighty", "--max-failures=0", "--max-failures=101"})
        void saysWhichSettingIsWrong(String setting) {
            Ended run = run("run", setting, "--data", data());

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.onlyLine()).startsWith("otp: ");
            assertThat(folder.resolve("data")).doesNotExist();
        }

        @Test
        void saysThatAnotherProcessHasTheDatabase() {
            try (ChildProcess first = ChildProcess.start("run", "--port", "0", "--data", data())) {
                first.port();

                Ended second = run("run", "--port", "0", "--data", data());

                assertThat(second.exitCode()).isEqualTo(3);
                assertThat(second.onlyLine()).contains("in use");
            }
        }

        @Test
        void stopsCleanlyWhenToldTo() {
            try (ChildProcess served = ChildProcess.start("run", "--port", "0", "--data", data())) {
                served.port();
                served.terminate();
            }
            Ended again = run("import", file("77777777," + SECRET), "--data", data());

            assertThat(again.exitCode()).isZero();
        }
    }

    @Nested
    class Keystores {

        @Test
        void holdTheKeyInsteadOfAFile() throws Exception {
            String[] keystore = {"--keystore", keystore("right"), "--keystore-password-file", passwordFile("right")};

            assertThat(run(with(keystore, "import", file("77777777," + SECRET), "--store", "--data", data()))
                            .exitCode())
                    .isZero();
            assertThat(folder.resolve("data/seed.key")).doesNotExist();
            assertThat(run(with(keystore, "import", file("77777778," + SECRET), "--store", "--data", data()))
                            .exitCode())
                    .isZero();
        }

        @Test
        void sayThatThePasswordIsAnother() throws Exception {
            Ended run = run(
                    "import",
                    file("77777777," + SECRET),
                    "--data",
                    data(),
                    "--keystore",
                    keystore("right"),
                    "--keystore-password-file",
                    passwordFile("wrong"));

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.onlyLine()).contains("its password is another").doesNotContain("wrong");
        }

        @Test
        void needAPassword() throws Exception {
            Ended run = run("import", file("77777777," + SECRET), "--data", data(), "--keystore", keystore("right"));

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.onlyLine()).contains("--keystore-password-file");
        }

        /** As {@code keytool -genseckey -keyalg AES -keysize 256 -storetype PKCS12} makes one. */
        private String keystore(String password) throws GeneralSecurityException, IOException {
            KeyGenerator keys = KeyGenerator.getInstance("AES");
            keys.init(256);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setEntry(
                    "seeds-2026",
                    new KeyStore.SecretKeyEntry(keys.generateKey()),
                    new KeyStore.PasswordProtection(password.toCharArray()));
            Path path = folder.resolve("keys.p12");
            try (OutputStream out = Files.newOutputStream(path)) {
                store.store(out, password.toCharArray());
            }
            return path.toString();
        }

        private String passwordFile(String password) throws IOException {
            return Files.writeString(folder.resolve("password.txt"), password + "\n")
                    .toString();
        }

        private static String[] with(String[] options, String... command) {
            return Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new);
        }
    }

    @Nested
    class Importing {

        @Test
        void storesNothingInADryRun() {
            assertThat(run("import", file("77777777," + SECRET), "--data", data())
                            .printed())
                    .contains("1 token understood")
                    .contains("dry run");
            assertThat(run("import", file("77777777," + SECRET), "--store", "--data", data())
                            .exitCode())
                    .isZero();
        }

        @Test
        void namesEveryRefusedLineAndStoresNothing() {
            String twoBad = "77777777," + SECRET + "\n7810641," + SECRET + "\n77777778,3132\n";

            Ended refused = run("import", file(twoBad), "--store", "--data", data());

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.printed())
                    .contains("line 2, serial '7810641': the serial number is not 8 to 12 half-width digits")
                    .contains("line 3, serial '77777778': the secret has fewer than 16 bytes")
                    .contains("2 of 3 entries refused")
                    .doesNotContain(SECRET);
            assertThat(run("import", file("77777777," + SECRET), "--store", "--data", data())
                            .exitCode())
                    .isZero();
        }

        @Test
        void neverOverwrites() {
            run("import", file("77777777," + SECRET), "--store", "--data", data());

            Ended again = run("import", file("77777777," + SECRET), "--store", "--data", data());

            assertThat(again.exitCode()).isEqualTo(1);
            assertThat(again.printed()).contains("is there already");
        }

        @Test
        void printsJsonForPrograms() {
            Ended imported = run("import", file("77777777," + SECRET), "--store", "--json", "--data", data());

            assertThat(imported.onlyLine())
                    .startsWith("{\"stored\":true,\"format\":\"CSV\",\"tokens\":1,")
                    .endsWith("\"serials\":[\"77777777\"]}");
        }

        @Test
        void saysThatThereIsNoSuchFile() {
            Ended run = run("import", folder + "/none.csv", "--data", data());

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.onlyLine()).contains("there is no file");
        }
    }

    @Nested
    class Asking {

        @ParameterizedTest
        @ValueSource(strings = {"demo", "run", "import"})
        void helpsWithEveryCommand(String command) {
            Ended help = run(command, "--help");

            assertThat(help.exitCode()).isZero();
            assertThat(help.printed()).contains("Usage: otp " + command).contains("Exit codes: 0 done");
        }

        @Test
        void refusesAnUnknownOption() {
            Ended run = run("run", "--prot", "8080");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.onlyLine()).contains("--prot").contains("otp run --help");
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String file(String content) {
        try {
            return Files.writeString(folder.resolve("tokens.csv"), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ended run(String... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed, true);
        int exitCode = OtpCommand.execute(writer, writer, arguments);
        return new Ended(exitCode, printed.toString().strip());
    }

    private record Ended(int exitCode, String printed) {

        String onlyLine() {
            assertThat(printed.lines()).as(printed).hasSize(1);
            return printed;
        }
    }
}
