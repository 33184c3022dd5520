package jp.kumiai.otp.bootstrap.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.kumiai.otp.bootstrap.command.OtpCommand;
import jp.kumiai.otp.bootstrap.command.line.Prompt;

/**
 * Somebody of the bank at a command line, called sato, with a database of their own.
 *
 * @param folder where the database and the files are
 */
record Operator(Path folder) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What a command printed and ended with. */
    record Ended(int exitCode, String printed) {

        JsonNode json() {
            try {
                return MAPPER.readTree(printed);
            } catch (IOException e) {
                throw new AssertionError(printed, e);
            }
        }

        String refusal() {
            return json().path("failure").asText();
        }
    }

    /** Runs a command that answers in JSON. */
    Ended asks(String... command) {
        return typesAndAsks("", command);
    }

    /** The same with something on the standard input. */
    Ended typesAndAsks(String typed, String... command) {
        return runs(
                typed,
                Stream.concat(
                                Stream.of(command),
                                Stream.of("--json", "--operator", "sato", "--data", folder.resolve("data") + ""))
                        .toArray(String[]::new));
    }

    /** Runs a command line as it is. */
    static Ended runs(String typed, String... line) {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed, true);
        Prompt prompt = Prompt.from(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        int exitCode = OtpCommand.execute(prompt, writer, writer, line);
        return new Ended(exitCode, printed.toString().strip());
    }

    String file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ended entersTheCompany(String contract, String start) {
        return asks(
                "companies",
                "enter",
                contract,
                "--name",
                "データ商事株式会社",
                "--start",
                start,
                "--bank",
                "0001",
                "--branch",
                "123",
                "--kind",
                "普通",
                "--account",
                "1234567",
                "--holder",
                "データショウジ（カ");
    }
}
