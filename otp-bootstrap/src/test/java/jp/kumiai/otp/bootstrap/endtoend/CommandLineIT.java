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
import jp.kumiai.otp.domain.testkit.PskcSample;
import jp.kumiai.otp.domain.testkit.PskcSampleKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees: one clear line and an exit code, never a stack trace. */
class CommandLineIT {

    private static final String SECRET = "3132333435363738393031323334353637383930";

    private static final String FILE_KEY = "000102030405060708090a0b0c0d0e0f";

    /** One package without a container or a namespace, with a serial number of 13 digits and a placeholder for expiry. */
    private static final String PSKC = "<KeyPackage><DeviceInfo><SerialNo>2600177777777</SerialNo></DeviceInfo>"
            + "<Key Algorithm='urn:ietf:params:xml:ns:keyprov:pskc#totp'><Data><Secret><PlainValue>"
            + "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</PlainValue></Secret></Data>"
            + "<Policy><ExpiryDate>2037-12-31T00:00:00Z</ExpiryDate></Policy></Key></KeyPackage>";

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

        @Test
        void saysThatTheKeyIsAnotherBeforeThereIsAnyToken() throws IOException {
            assertThat(run("cells", "logins", "--data", data()).exitCode()).isZero();
            Files.writeString(
                    folder.resolve("other.key"), "otp-seed-key/1 other AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");

            Ended run = run("cells", "logins", "--data", data(), "--key-file", folder + "/other.key");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.onlyLine()).contains("key other", "the same key");
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
            try (ChildProcess first = ChildProcess.startForShort("run", "--port", "0", "--data", data())) {
                first.port();

                Ended second = run("run", "--port", "0", "--data", data());

                assertThat(second.exitCode()).isEqualTo(3);
                assertThat(second.onlyLine()).contains("in use");
            }
        }

        @Test
        void stopsCleanlyWhenToldTo() {
            try (ChildProcess served = ChildProcess.startForShort("run", "--port", "0", "--data", data())) {
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
        void sayThatThePasswordFileIsNoText() throws Exception {
            Path file = Files.write(folder.resolve("password"), new byte[] {(byte) 0xff, (byte) 0xfe});

            Ended run = run(
                    "run",
                    "--port",
                    "0",
                    "--data",
                    data(),
                    "--keystore",
                    keystore("right"),
                    "--keystore-password-file",
                    file.toString());

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.onlyLine()).contains("the password file " + file + " cannot be read");
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
        void tellsHowTheFileIsWrittenAndWhatWasUnderstood() {
            String row = "77777777;Sample;TOTP;" + SECRET + ";8;30\n";

            Ended dry = run("import", file(row), "--data", data());

            assertThat(dry.printed())
                    .contains("Shape: CSV serial;manufacturer;algorithm;seed;digits;interval (multiOTP).")
                    .contains("Understood: 1 with HMAC-SHA-1, 8 digits, 30 s.")
                    .contains("Passed over: manufacturer.");
        }

        @Test
        void tellsTheDialectOfAPskcFileAndTheReasonOfARefusedKey() {
            Ended refused =
                    run("import", file(PSKC.replace("#totp", "#hotp")), "--serial-mapping", "last:8", "--data", data());

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.printed())
                    .contains("Namespace: none.")
                    .contains("Form: RFC 6030, but no KeyContainer around")
                    .contains("Encryption: none.")
                    .contains("line 1, serial '2600177777777': the token counts events (HOTP)");
        }

        @Test
        void mapsTheVendorsSerialNumbersAndSaysSo() throws IOException {
            Path table = Files.writeString(folder.resolve("table.csv"), "2600177777777,77777777\n");

            for (String mapping : new String[] {"last:8", "regex:26001(\\d+)", "table:" + table}) {
                Ended dry = run("import", file(PSKC), "--serial-mapping", mapping, "--data", data());

                assertThat(dry.exitCode()).as(dry.printed()).isZero();
                assertThat(dry.printed()).contains("line 1, serial '2600177777777' becomes '77777777'");
            }
        }

        @Test
        void namesEveryEntryThatIsNotMappedOrMappedToTheSame() {
            String rows = "2600177777777," + SECRET + "\n2700177777777," + SECRET + "\n7777777," + SECRET + "\n";

            Ended refused = run("import", file(rows), "--serial-mapping", "last:8", "--data", data());

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.printed())
                    .contains(
                            "line 2, serial '2700177777777': the serial mapping makes the same of it as of an earlier "
                                    + "line (1)")
                    .contains("line 3, serial '7777777': the serial mapping does not know this serial number");
        }

        @ParameterizedTest
        @ValueSource(strings = {"last:7", "regex:(\\d+)+", "regex:\\d+", "first:8"})
        void saysWhatIsWrongWithAMapping(String mapping) {
            Ended run = run("import", file("77777777," + SECRET), "--serial-mapping", mapping, "--data", data());

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.onlyLine()).contains("--serial-mapping: ");
        }

        @Test
        void saysThatTheTableOfAMappingCannotBeRead() {
            Ended run = run(
                    "import",
                    file("77777777," + SECRET),
                    "--serial-mapping",
                    "table:" + folder + "/none.csv",
                    "--data",
                    data());

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.onlyLine()).contains("--serial-mapping");
        }

        @Test
        void tellsHowManyExpiriesArePlaceholdersOrOverridden() {
            String[] mapped = {"import", file(PSKC), "--serial-mapping", "last:8", "--data", data()};
            String[] overridden = Stream.concat(
                            Stream.of(mapped), Stream.of("--expires", "2031-09-30T08:00", "--expires-override"))
                    .toArray(String[]::new);

            assertThat(run(mapped).printed()).contains("1 token with an expiry from the end of 2037 on");
            assertThat(run(overridden).printed())
                    .contains("1 token with an expiry of their own get 2031-09-30 08:00 (Tokyo) instead");
        }

        @Test
        void overridesExpiriesOnlyWithOne() {
            Ended run = run("import", file(PSKC), "--expires-override", "--data", data());

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.onlyLine()).contains("--expires-override needs --expires");
        }

        @Test
        void printsTheDialectInJson() {
            Ended dry = run("import", file(PSKC), "--serial-mapping", "last:8", "--json", "--data", data());

            assertThat(dry.onlyLine())
                    .contains("\"placeholderExpiries\":1")
                    .contains(
                            "\"dialect\":{\"shape\":\"PSKC\",\"namespace\":\"NONE\",\"variations\":[\"NO_CONTAINER\",")
                    .contains("\"understood\":[{\"algorithm\":\"SHA1\",\"digits\":6,\"step\":60,\"tokens\":1}]")
                    .contains("\"mapped\":[{\"line\":1,\"vendorSerial\":\"2600177777777\",\"serial\":\"77777777\"}]");
        }

        @Test
        void takesAWeakerMacOnlyWhenAskedAndNamesIt() throws IOException {
            String file = Files.write(
                            folder.resolve("weak.xml"),
                            PskcSample.of(PskcSampleKey.key("77777777", SECRET))
                                    .macOverPlain()
                                    .preShared(FILE_KEY))
                    .toString();
            String key = Files.writeString(folder.resolve("file.key"), FILE_KEY).toString();

            Ended refused = run("import", file, "--preshared-key-file", key, "--data", data());
            Ended taken = run("import", file, "--preshared-key-file", key, "--accept-weaker-mac", "--data", data());

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.printed()).contains("--accept-weaker-mac");
            assertThat(taken.exitCode()).isZero();
            assertThat(taken.printed())
                    .contains(
                            "AES-128-CBC, pre-shared key, HMAC-SHA-1 with a key of its own over the plain secret (weaker");
        }

        @Test
        void saysThatTheShapeIsNotClear() {
            Ended run = run("import", file("77777777;" + SECRET), "--data", data());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.printed())
                    .contains("The shape of the CSV file is not clear")
                    .contains("(line 1)");
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
            Ended help = run(command, "--help", "--lang=en");

            assertThat(help.exitCode()).isZero();
            assertThat(help.printed())
                    .contains("Usage: otp " + command)
                    .contains("Exit codes:")
                    .contains("0   done");
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
