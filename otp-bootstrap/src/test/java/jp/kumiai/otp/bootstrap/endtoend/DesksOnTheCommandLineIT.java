package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.testkit.VirtualToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications, devices, fees and the bank's own people, at the command line. */
class DesksOnTheCommandLineIT {

    private static final VirtualToken FOB = VirtualToken.exact("77777771");
    private static final String SECRET = HexFormat.of().formatHex(FOB.seed().reveal());
    private static final String COLLECTOR =
            "code=1234567890\nname=ｸﾐｱｲｷﾞﾝｺｳ\nbank=0001\nbranch=001\nkind=1\naccount=1\n";

    @TempDir
    private Path folder;

    private Operator sato;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void sitDown() {
        sato = new Operator(folder);
        today = LocalDate.now(BankTime.ZONE);
    }

    @Nested
    class Applications {

        @BeforeEach
        void enterTheCompanyAndFillTheStock() {
            sato.entersTheCompany("1000001", today.plusDays(20).toString());
            String tokens = sato.file("tokens.csv", "77777771," + SECRET + "\n77777772," + SECRET + "\n");
            assertThat(sato.asks("import", tokens, "--store").exitCode()).isZero();
        }

        @Test
        void goFromTheCounterToTheirEnd() {
            assertThat(state("receive", "--kind", "NEW", "--tokens", "2", "--start", today.plusDays(20) + ""))
                    .isEqualTo("RECEIVED");
            assertThat(sato.asks("applications", "list").json().path("count").asInt())
                    .isEqualTo(1);
            assertThat(state("accept", "--start", today.plusDays(20) + "")).isEqualTo("ACCEPTED");
            assertThat(state("allocate")).isEqualTo("TOKEN_ALLOCATED");
            assertThat(state("ship", "--sent", today + "", "--mail", "123-45-67890-1"))
                    .isEqualTo("SHIPPED");
            assertThat(state("complete")).isEqualTo("COMPLETED");
            assertThat(sato.asks("companies", "show", "1000001").json().path("tokens"))
                    .hasSize(2);
        }

        @Test
        void areRefusedWithWhatIsKnown() {
            state("receive", "--kind", "NEW", "--tokens", "3", "--start", today.plusDays(20) + "");

            JsonNode early =
                    sato.asks("applications", "complete", "1000001", "A-1").json();
            state("accept", "--start", today.plusDays(20) + "");
            Operator.Ended tooMany = sato.asks("applications", "allocate", "1000001", "A-1");

            assertThat(early.path("failure").asText()).isEqualTo("WRONG_STATE");
            assertThat(early.path("state").asText()).isEqualTo("RECEIVED");
            assertThat(tooMany.refusal()).isEqualTo("TOKENS_NOT_IN_STOCK");
            assertThat(tooMany.exitCode()).isEqualTo(1);
        }

        @Test
        void areTakenBack() {
            state("receive", "--kind", "NEW", "--tokens", "1", "--start", today.plusDays(20) + "");

            assertThat(state("withdraw")).isEqualTo("WITHDRAWN");
        }

        @Test
        void needWhatTheirKindAsksFor() {
            Operator.Ended run =
                    sato.asks("applications", "receive", "1000001", "A-1", "--kind", "RETURN", "--tokens", "1");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.printed()).contains("RETURN has --device");
        }

        private String state(String step, String... options) {
            String[] command = new String[4 + options.length];
            System.arraycopy(new String[] {"applications", step, "1000001", "A-1"}, 0, command, 0, 4);
            System.arraycopy(options, 0, command, 4, options.length);
            Operator.Ended run = sato.asks(command);
            assertThat(run.exitCode()).as(run.printed()).isZero();
            return run.json().path("state").asText();
        }
    }

    @Nested
    class Devices {

        @BeforeEach
        void lendATokenToTheCompany() {
            sato.entersTheCompany("1000001", today.toString());
            String tokens = sato.file("tokens.csv", "77777771," + SECRET + "\n");
            assertThat(sato.asks("import", tokens, "--store", "--lend-to", "1000001")
                            .exitCode())
                    .isZero();
        }

        @Test
        void comeBackAndGoIntoStockAgain() {
            assertThat(device("report", "77777771", "RETURNED", "--form", "F-1"))
                    .isEqualTo("RETURNED");
            assertThat(device("put-away", "77777771", "IN_STOCK", "--form", "F-2"))
                    .isEqualTo("IN_STOCK");
            assertThat(sato.asks("devices", "show", "77777771").json().path("events"))
                    .hasSize(2);
        }

        @Test
        void areRefusedAStateTheyCannotHave() {
            assertThat(sato.asks("devices", "report", "77777771", "DISPOSED", "--form", "F-1")
                            .refusal())
                    .isEqualTo("NOT_POSSIBLE");
            assertThat(sato.asks("devices", "show", "77777779").refusal()).isEqualTo("UNKNOWN_TOKEN");
        }

        @Test
        void areResynchronisedByTwoCodesFromTheStandardInput() {
            Instant now = Instant.now();
            String first = FOB.codeAt(now, -11).reveal();
            String codes = first + "\n" + FOB.codeAt(now, -10).reveal() + "\n";

            Operator.Ended wrong = sato.typesAndAsks("000000\n000000\n", "resynchronise", "77777771", "--form", "F-1");
            Operator.Ended right = sato.typesAndAsks(codes, "resynchronise", "77777771", "--form", "F-1");

            assertThat(wrong.refusal()).isEqualTo("NOT_CONSECUTIVE");
            assertThat(right.json().path("driftAfter").asInt()).isBetween(-11, -9);
            assertThat(right.printed()).doesNotContain(first);
        }

        @Test
        void areNotResynchronisedByWhatIsNoCode() {
            Operator.Ended run = sato.typesAndAsks("12345\n", "resynchronise", "77777771", "--form", "F-1");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.printed()).contains("6 to 8 half-width digits").doesNotContain("12345");
        }

        private String device(String... command) {
            String[] all = new String[command.length + 1];
            all[0] = "devices";
            System.arraycopy(command, 0, all, 1, command.length);
            return sato.asks(all).json().path("device").asText();
        }
    }

    @Nested
    class Fees {

        private String month = "";

        @BeforeEach
        void enterTheCompany() {
            month = FeeMonth.of(today).toString();
            sato.entersTheCompany("1000001", "2026-05-01");
        }

        @Test
        void areRunAndWrittenAndStayAsTheyAre() {
            Operator.Ended first = sato.asks("fees", "run", month);
            Operator.Ended again = sato.asks("fees", "run", month);

            assertThat(first.exitCode()).isZero();
            assertThat(first.json().path("debits").asInt()).isZero();
            assertThat(again.json()).isEqualTo(first.json());
            assertThat(sato.asks("fees", "show", month).json().path("page")).isEmpty();
            assertThat(sato.asks("fees", "run", FeeMonth.of(today).next().toString())
                            .refusal())
                    .isEqualTo("TOO_EARLY");
        }

        @Test
        void areStatedForAnyDay() {
            assertThat(sato.asks("fees", "statement", "1000001")
                            .json()
                            .path("state")
                            .asText())
                    .isEqualTo("FORESEEN");
            assertThat(sato.asks("fees", "statement", "1000001", "--on", "2051-01-01")
                            .refusal())
                    .isEqualTo("OUTSIDE_CALENDAR");
            assertThat(sato.asks("fees", "statement", "1000009").refusal()).isEqualTo("UNKNOWN_CONTRACT");
        }

        @Test
        void areDebitedOnTheDayTheBanksOwnCalendarAllows() {
            String day = sato.asks("fees", "statement", "1000001", "--on", "2031-07-01")
                    .json()
                    .path("day")
                    .asText();
            String holidays = sato.file("holidays.csv", day + ",休,創立記念日\n");

            assertThat(sato.asks("fees", "statement", "1000001", "--on", "2031-07-01", "--holidays", holidays)
                            .json()
                            .path("day")
                            .asText())
                    .isEqualTo("2031-07-11");
        }

        @Test
        void areWrittenForTheBankOnce() {
            String collector = sato.file("collector.properties", COLLECTOR);
            assertThat(sato.asks("fees", "file", month, "--collector", collector, "--out", folder + "")
                            .refusal())
                    .isEqualTo("NO_SUCH_RUN");
            sato.asks("fees", "run", month);

            Operator.Ended written = sato.asks("fees", "file", month, "--collector", collector, "--out", folder + "");
            Operator.Ended again = sato.asks("fees", "file", month, "--collector", collector, "--out", folder + "");

            assertThat(written.exitCode()).isZero();
            Path file = Path.of(written.json().path("files").path(0).asText());
            assertThat(file).hasFileName("direct-debit-" + month + "-1.txt").hasSize(3 * 120);
            assertThat(again.exitCode()).isEqualTo(3);
            assertThat(Files.exists(file)).isTrue();
        }

        @Test
        void areNotBookedFromAFileThatIsNone() {
            String collector = sato.file("collector.properties", COLLECTOR);
            sato.asks("fees", "run", month);

            Operator.Ended run = sato.asks(
                    "fees", "result", month, sato.file("result.txt", "no Zengin"), "--collector", collector, "--store");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.refusal()).isEqualTo("NOT_WELL_FORMED");
            assertThat(run.json().path("reason").asText()).isEqualTo("WRONG_LENGTH");
        }
    }

    @Nested
    class Staff {

        @Test
        void areEnteredWithAPasswordThatStandsOnNoCommandLine() {
            Operator.Ended entered = sato.typesAndAsks("correct horse battery\n", enter("yamada"));
            Operator.Ended again = sato.typesAndAsks("correct horse battery\n", enter("yamada"));

            assertThat(entered.exitCode()).isZero();
            assertThat(entered.printed()).doesNotContain("horse");
            assertThat(again.refusal()).isEqualTo("STAFF_ID_TAKEN");
        }

        @Test
        void mayHaveTheirPasswordInAFile() {
            String[] command = enter("yamada");
            String[] withFile = java.util.Arrays.copyOf(command, command.length + 2);
            withFile[command.length] = "--password-file";
            withFile[command.length + 1] = sato.file("password.txt", "correct horse battery\n");

            assertThat(sato.asks(withFile).exitCode()).isZero();
        }

        @Test
        void needALongPassword() {
            assertThat(sato.typesAndAsks("fourteen chars\n", enter("yamada")).exitCode())
                    .isEqualTo(2);
            assertThat(sato.typesAndAsks("fifteen chars..\n", enter("yamada")).exitCode())
                    .isZero();
        }

        @Test
        void areBlockedButNotByThemselves() {
            sato.typesAndAsks("correct horse battery\n", enter("yamada"));
            sato.typesAndAsks("correct horse battery\n", enter("sato"));

            assertThat(sato.asks("staff", "block", "yamada")
                            .json()
                            .path("blocked")
                            .asBoolean())
                    .isTrue();
            assertThat(sato.asks("staff", "block", "sato").refusal()).isEqualTo("ONESELF");
            assertThat(sato.asks("staff", "list").json().path("staff").findValuesAsText("blocked"))
                    .containsExactly("false", "true");
        }

        private static String[] enter(String id) {
            return new String[] {"staff", "enter", id, "--name", "山田 太郎", "--role", "back_office"};
        }
    }

    @Test
    void showsTheYearsOfItsCalendarAndNoOthers() {
        Operator.Ended shown = Operator.runs("", "calendar", "2026", "--json");

        assertThat(shown.json().path("debitDays").path(4).path("day").asText()).isEqualTo("2026-05-11");
        assertThat(Operator.runs("", "calendar", "2015").exitCode()).isEqualTo(2);
        assertThat(Operator.runs("", "calendar", "2051").exitCode()).isEqualTo(2);
    }
}
