package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jp.kumiai.otp.bootstrap.command.OtpCommand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code otp reports} on a stock of two tokens. */
class ReportCommandsIT {

    private static final String SEED = "3132333435363738393031323334353637383930";

    @TempDir
    private Path folder;

    private record Ended(int exitCode, String out, String err) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    private Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = folder.resolve("data").toString();
        int exitCode = OtpCommand.execute(new PrintWriter(out, true), new PrintWriter(err, true), all);
        return new Ended(exitCode, out.toString(), err.toString());
    }

    private void twoTokensInStock() throws IOException {
        Path file = folder.resolve("tokens.csv");
        Files.writeString(file, "77777777," + SEED + "\n88888888," + SEED + "\n");
        assertThat(run("import", file.toString(), "--store").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"devices", "expiring", "troubles", "drift", "contention", "fees"})
    void answerInEveryForm(String report) throws IOException {
        twoTokensInStock();

        assertThat(run("reports", report).exitCode()).isZero();
        assertThat(run("reports", report, "--json").json().size()).isPositive();
        assertThat(run("reports", report, "--csv").out()).startsWith("\uFEFF").endsWith("\r\n");
    }

    @Test
    @Tag("R16a")
    void countTheTokensInStock() throws IOException {
        twoTokensInStock();

        JsonNode states = run("reports", "devices", "--json").json().get("states");

        assertThat(states.get(0).get("state").asText()).isEqualTo("IN_STOCK");
        assertThat(states.get(0).get("hardware").asLong()).isEqualTo(2);
        assertThat(run("reports", "devices", "--csv").out()).contains("\r\n在庫,2,0,2\r\n");
    }

    @Test
    void tellOfEachDayAskedFor() throws IOException {
        JsonNode answer = run("reports", "troubles", "--from", "2024-02-28", "--to", "2024-03-01", "--json")
                .json();

        assertThat(answer.get("days").findValuesAsText("day"))
                .containsExactly("2024-02-28", "2024-02-29", "2024-03-01");
        assertThat(answer.get("days").findValuesAsText("wrongCodes")).containsExactly("0", "0", "0");
    }

    @Test
    void refuseAPeriodThatIsNone() throws IOException {
        Ended backwards = run("reports", "fees", "--from", "2024-03-02", "--to", "2024-03-01", "--json");
        Ended tooLong = run("reports", "contention", "--from", "2020-01-01", "--to", "2021-01-01", "--json");

        assertThat(backwards.exitCode()).isEqualTo(1);
        assertThat(backwards.json().get("failure").asText()).isEqualTo("BACKWARDS");
        assertThat(tooLong.exitCode()).isEqualTo(1);
        assertThat(tooLong.json().get("failure").asText()).isEqualTo("TOO_LONG");
        assertThat(run("reports", "fees", "--from", "2024-03-02", "--to", "2024-03-01", "--csv")
                        .exitCode())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "reports none", "reports fees --from=yesterday", "reports drift --json --csv"})
    void takeNoOtherCommandLine(String line) {
        Ended run = run(line.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip().lines()).hasSize(1);
    }
}
