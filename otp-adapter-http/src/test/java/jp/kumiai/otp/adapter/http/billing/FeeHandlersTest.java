package jp.kumiai.otp.adapter.http.billing;

import static jp.kumiai.otp.adapter.http.ApiClient.BANK;
import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static jp.kumiai.otp.adapter.http.ApiClient.errors;
import static jp.kumiai.otp.adapter.http.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.BankSamples;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.RefusingBank;
import jp.kumiai.otp.adapter.http.RightRequest;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.application.billing.ReadDirectDebitResults;
import jp.kumiai.otp.application.billing.ReadDirectDebitResults.Settled;
import jp.kumiai.otp.application.billing.ResultFileFailure;
import jp.kumiai.otp.application.billing.ShowFees;
import jp.kumiai.otp.application.billing.Statement;
import jp.kumiai.otp.application.billing.WriteDirectDebits;
import jp.kumiai.otp.application.billing.WriteDirectDebits.Outcome;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.billing.NextRun;
import jp.kumiai.otp.domain.billing.Preview;
import jp.kumiai.otp.domain.billing.SettlementFailure;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.directdebit.LineEnd;
import jp.kumiai.otp.domain.directdebit.RecordField;
import jp.kumiai.otp.domain.directdebit.ResultFileProblem;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.UnpaidReason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F14")
final class FeeHandlersTest {

    private static final String RUNS = BANK + "/fee-runs";
    private static final String RUN = RUNS + "/2026-11";
    private static final String RESULTS = RUN + "/direct-debit-results";
    private static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final java.util.List<Object> ASKED = new ArrayList<>();
    private static Either<BillingFailure, FeeRun> started = Either.right(BankSamples.run(true));
    private static Option<FeeRun> shown = Option.none();
    private static List<Debit> debits = List.of(BankSamples.DEBIT);
    private static Either<BillingFailure, Statement> statement = Either.left(BillingFailure.OUTSIDE_CALENDAR);
    private static List<String> files = List.of("first", "second");
    private static Either<BillingFailure, Outcome> written = Either.left(BillingFailure.NO_SUCH_RUN);
    private static Either<ResultFileFailure, Settled> settled = Either.left(new ResultFileFailure.NoSuchRun());
    private static String fileRead = "";

    private static final RunningServer SERVER = serverOf(Option.some(Samples.COLLECTOR));
    private static final ApiClient API = ApiClient.of(SERVER).asTheBank();

    @BeforeEach
    void forgetWhatWasAsked() {
        ASKED.clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Nested
    @Tag("F12")
    final class Runs {

        @Test
        void areListed() {
            shown = Option.some(BankSamples.run(true));

            HttpResponse<String> response = API.get(RUNS);

            assertThat(json(response).path("runs").toString())
                    .isEqualTo("[{\"month\":\"2026-11\",\"debitDay\":\"2026-11-10\","
                            + "\"openedAt\":\"2026-11-20T01:00:00Z\",\"position\":\"K-0001\",\"contracts\":500,"
                            + "\"debits\":211,\"total\":40370,\"closed\":true,\"closedAt\":\"2026-11-20T01:01:00Z\"}]");
        }

        @Test
        void tellHowFarTheyHaveCome() {
            shown = Option.some(BankSamples.run(false));

            HttpResponse<String> response = API.get(RUN);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(json(response).path("closed").asBoolean()).isFalse();
            assertThat(json(response).has("closedAt")).isFalse();
        }

        @Test
        void areStartedInTheNameOfWhoeverAsksAndAnsweredWhenDone() {
            started = Either.right(BankSamples.run(true));

            HttpResponse<String> response = RightRequest.START_RUN.send(API);

            assertThat(ASKED).containsExactly(List.of(BankSamples.MONTH, "m.sato"));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(json(response).path("closed").asBoolean()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "TOO_EARLY, 409, RUN_TOO_EARLY",
            "PRECEDING_RUN_OPEN, 409, PRECEDING_RUN_OPEN",
            "NOT_THE_NEXT_MONTH, 409, NOT_THE_NEXT_MONTH",
            "OUTSIDE_CALENDAR, 409, OUTSIDE_CALENDAR"
        })
        void tellWhyTheyAreNotStarted(BillingFailure failure, int status, String code) {
            started = Either.left(failure);

            HttpResponse<String> response = RightRequest.START_RUN.send(API);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(code);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"2026-1", "2026-13", "2026-00", "26-01", "+12345-01", "-0001-01", "２０２６-01", "2026-11-10"})
        void areOfMonthsAndNothingElse(String month) {
            assertThat(errors(RightRequest.START_RUN.send(
                            API, RightRequest.START_RUN.with("/month", ApiClient.quoted(month)))))
                    .containsExactly("#/month MALFORMED");
            assertThat(ASKED).isEmpty();
        }

        @Test
        void areNotThereBeforeTheyAreStarted() {
            shown = Option.none();

            assertThat(code(API.get(RUN))).isEqualTo("NOT_FOUND");
            assertThat(code(API.get(RUN + "/debits"))).isEqualTo("NOT_FOUND");
            assertThat(errors(API.get(RUNS + "/2026-13"))).isEmpty();
            assertThat(errors(API.get(RUNS + "/+2026-1"))).isEmpty();
        }
    }

    @Nested
    final class Debits {

        @Test
        @Tag("F9")
        void areListedWithTheirLines() {
            shown = Option.some(BankSamples.run(false));
            debits = List.of(BankSamples.DEBIT);

            HttpResponse<String> response = API.get(RUN + "/debits?after=6");

            assertThat(ASKED).containsExactly(6L);
            assertThat(json(response).path("debits").toString())
                    .isEqualTo("[{\"contract\":\"K-0001\",\"month\":\"2026-11\",\"number\":7,"
                            + "\"debitDay\":\"2026-11-10\",\"account\":{\"bankCode\":\"0001\",\"branchCode\":\"002\","
                            + "\"kind\":\"ORDINARY\",\"lastDigits\":\"345\"},"
                            + "\"lines\":[{\"code\":\"MONTHLY_FEE\",\"amount\":220,\"tokens\":3},"
                            + "{\"code\":\"REISSUE_FEE\",\"amount\":2200,\"application\":\"A-1\",\"devices\":1},"
                            + "{\"code\":\"CARRIED_OVER\",\"amount\":110,\"from\":\"2026-10\"}],"
                            + "\"total\":2530,\"includedTax\":220,\"state\":\"BOOKED\"}]");
        }

        @Test
        @Tag("F11")
        void tellWhatBecameOfThem() {
            shown = Option.some(BankSamples.run(true));
            debits = List.of(
                    BankSamples.debit(Option.some(BankSamples.ACCOUNT), new DebitState.Paid(Samples.NOW)),
                    BankSamples.debit(Option.none(), new DebitState.Unpaid(Samples.NOW, UnpaidReason.NO_ACCOUNT)),
                    BankSamples.debit(
                            Option.some(BankSamples.ACCOUNT),
                            new DebitState.CarriedOver(UnpaidReason.INSUFFICIENT_FUNDS, BankSamples.MONTH.next())));

            JsonNode told = json(API.get(RUN + "/debits"));

            assertThat(ASKED).containsExactly(0L);
            assertThat(told.at("/debits/0/state").asText()).isEqualTo("PAID");
            assertThat(told.at("/debits/0/settledAt").asText()).isEqualTo("2026-11-20T01:00:00Z");
            assertThat(told.at("/debits/1/unpaidReason").asText()).isEqualTo("NO_ACCOUNT");
            assertThat(told.at("/debits/1").has("account")).isFalse();
            assertThat(told.at("/debits/2/unpaidReason").asText()).isEqualTo("INSUFFICIENT_FUNDS");
            assertThat(told.at("/debits/2/carriedInto").asText()).isEqualTo("2026-12");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "?after=",
                    "?after=-1",
                    "?after=01",
                    "?after=1.0",
                    "?after=%2B1",
                    "?after=1&after=2",
                    "?from=1",
                    "?after=9999999999999999999"
                })
        void areNotListedFromWhatIsNoNumber(String query) {
            assertThat(errors(API.get(RUN + "/debits" + query))).isEmpty();
            assertThat(ASKED).isEmpty();
        }
    }

    @Nested
    @Tag("F8")
    final class Statements {

        @Test
        void foreseeWhatWouldBeDebited() {
            statement = Either.right(new Statement.Foreseen(
                    new Preview(BankSamples.MONTH, BankSamples.DEBIT_DAY, BankSamples.DEBIT.lines())));

            HttpResponse<String> response = API.get(BANK + "/contracts/K-0001/fees/2026-11-10");

            assertThat(ASKED).containsExactly(List.of(Samples.CONTRACT, BankSamples.DEBIT_DAY));
            assertThat(json(response).path("booked").asBoolean()).isFalse();
            assertThat(json(response).at("/preview/debitDay").asText()).isEqualTo("2026-11-10");
            assertThat(json(response).at("/preview/total").asInt()).isEqualTo(2_530);
            assertThat(json(response).at("/preview/lines")).hasSize(3);
        }

        @Test
        void tellWhatWasDebited() {
            statement = Either.right(new Statement.Booked(BankSamples.MONTH, Option.some(BankSamples.DEBIT)));

            JsonNode told = json(API.get(BANK + "/contracts/K-0001/fees/2026-11-01"));

            assertThat(told.path("booked").asBoolean()).isTrue();
            assertThat(told.at("/debit/number").asInt()).isEqualTo(7);
        }

        @Test
        void tellThatNothingWasDue() {
            statement = Either.right(new Statement.Booked(BankSamples.MONTH, Option.none()));

            HttpResponse<String> response = API.get(BANK + "/contracts/K-0001/fees/2026-11-01");

            assertThat(response.body()).isEqualTo("{\"month\":\"2026-11\",\"booked\":true}");
        }

        @ParameterizedTest
        @CsvSource({"UNKNOWN_CONTRACT, 404, NOT_FOUND", "OUTSIDE_CALENDAR, 409, OUTSIDE_CALENDAR"})
        void tellWhyThereAreNone(BillingFailure failure, int status, String code) {
            statement = Either.left(failure);

            HttpResponse<String> response = API.get(BANK + "/contracts/K-0001/fees/2026-11-01");

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(code);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-11", "2026-11-31", "2026-1-1", "1899-12-31", "today"})
        void areOfDaysAndNothingElse(String day) {
            assertThat(errors(API.get(BANK + "/contracts/K-0001/fees/" + day))).isEmpty();
            assertThat(ASKED).isEmpty();
        }
    }

    @Nested
    final class Files {

        @Test
        void areSummedUp() {
            written = Either.right(new Outcome(BankSamples.DEBIT_DAY, 2, 1_000_001, 110_000_110, 3));

            HttpResponse<String> response = API.get(RUN + "/direct-debit");

            WriteDirectDebits.Command command = (WriteDirectDebits.Command) ASKED.get(0);
            assertThat(command.month()).isEqualTo(BankSamples.MONTH);
            assertThat(command.collector()).isEqualTo(Samples.COLLECTOR);
            assertThat(command.lineEnd()).isEqualTo(LineEnd.NONE);
            assertThat(response.body())
                    .isEqualTo("{\"debitDay\":\"2026-11-10\",\"parts\":2,\"debits\":1000001,\"total\":110000110,"
                            + "\"withoutAccount\":3}");
        }

        @ParameterizedTest
        @CsvSource({"1, first", "2, second"})
        void areAnsweredByTheirNumberAsTheyAre(int part, String content) {
            written = Either.right(new Outcome(BankSamples.DEBIT_DAY, 2, 2, 220, 0));

            HttpResponse<String> response = API.get(RUN + "/direct-debit/" + part);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/octet-stream");
            assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(response.body()).isEqualTo(content);
        }

        @Test
        void areNotThereUnderOtherNumbers() {
            written = Either.right(new Outcome(BankSamples.DEBIT_DAY, 2, 2, 220, 0));

            assertThat(code(API.get(RUN + "/direct-debit/0"))).isEqualTo("NOT_FOUND");
            assertThat(code(API.get(RUN + "/direct-debit/3"))).isEqualTo("NOT_FOUND");
            assertThat(code(API.get(RUN + "/direct-debit/4294967297"))).isEqualTo("NOT_FOUND");
            assertThat(errors(API.get(RUN + "/direct-debit/-1"))).isEmpty();
            assertThat(errors(API.get(RUN + "/direct-debit/01"))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"NO_SUCH_RUN, 404, NOT_FOUND", "RUN_NOT_CLOSED, 409, RUN_NOT_CLOSED"})
        void areNotWrittenBeforeTheRunIsDone(BillingFailure failure, int status, String code) {
            written = Either.left(failure);

            assertThat(List.of(API.get(RUN + "/direct-debit"), API.get(RUN + "/direct-debit/1")))
                    .allSatisfy(response -> {
                        assertThat(response.statusCode()).isEqualTo(status);
                        assertThat(code(response)).isEqualTo(code);
                    });
        }

        @Test
        void areNotThereInABankWithoutACollector() {
            try (RunningServer server = serverOf(Option.none())) {
                ApiClient api = ApiClient.of(server).asTheBank();

                assertThat(List.of(
                                api.get(RUN + "/direct-debit"),
                                api.get(RUN + "/direct-debit/1"),
                                read(api, "?dryRun=true", "file")))
                        .allSatisfy(response -> {
                            assertThat(response.statusCode()).isEqualTo(409);
                            assertThat(code(response)).isEqualTo("NO_COLLECTOR");
                        });
                assertThat(ASKED).isEmpty();
            }
        }
    }

    @Nested
    final class Results {

        @ParameterizedTest
        @CsvSource({"true, false", "false, true"})
        void areLookedAtOrBookedInTheNameOfWhoeverAsks(boolean dryRun, boolean booked) {
            settled = Either.right(new Settled(208, 40_040, 2, 220, 210));

            HttpResponse<String> response = read(API, "?dryRun=" + dryRun, "8210");

            ReadDirectDebitResults.Command command = (ReadDirectDebitResults.Command) ASKED.get(0);
            assertThat(command.month()).isEqualTo(BankSamples.MONTH);
            assertThat(command.collector()).isEqualTo(Samples.COLLECTOR);
            assertThat(command.operator()).isEqualTo("m.sato");
            assertThat(command.dryRun()).isEqualTo(dryRun);
            assertThat(fileRead).isEqualTo("8210 8210");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .isEqualTo("{\"booked\":" + booked + ",\"paid\":208,\"paidTotal\":40040,\"unpaid\":2,"
                            + "\"unpaidTotal\":220,\"newlySettled\":210}");
        }

        @Test
        void areRefusedWithTheRecordThatIsNotAsItShouldBe() {
            settled = Either.left(new ResultFileFailure.NotWellFormed(
                    new ResultFileProblem(2, ResultFileProblem.Reason.NOT_A_NUMBER, Option.some(RecordField.AMOUNT))));
            HttpResponse<String> field = read(API, "?dryRun=false", "8");
            settled = Either.left(new ResultFileFailure.NotWellFormed(
                    new ResultFileProblem(3, ResultFileProblem.Reason.UNFINISHED, Option.none())));
            HttpResponse<String> record = read(API, "?dryRun=false", "8");

            assertThat(field.statusCode()).isEqualTo(422);
            assertThat(code(field)).isEqualTo("RESULT_FILE_MALFORMED");
            assertThat(json(field).path("recordNumber").asInt()).isEqualTo(2);
            assertThat(json(field).path("reason").asText()).isEqualTo("NOT_A_NUMBER");
            assertThat(json(field).path("field").asText()).isEqualTo("AMOUNT");
            assertThat(json(record).path("reason").asText()).isEqualTo("UNFINISHED");
            assertThat(json(record).has("field")).isFalse();
        }

        @ParameterizedTest
        @EnumSource(SettlementFailure.class)
        void areRefusedWhenTheyAreNotOurs(SettlementFailure failure) {
            settled = Either.left(new ResultFileFailure.NotOurs(5, failure));

            HttpResponse<String> response = read(API, "?dryRun=false", "8");

            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(code(response)).isEqualTo("RESULT_NOT_OURS");
            assertThat(json(response).path("recordNumber").asInt()).isEqualTo(5);
            assertThat(json(response).path("reason").asText()).isEqualTo(failure.name());
        }

        @Test
        void areRefusedBeforeTheRunIsDone() {
            settled = Either.left(new ResultFileFailure.NoSuchRun());

            assertThat(code(read(API, "?dryRun=true", "8"))).isEqualTo("RUN_NOT_CLOSED");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "?",
                    "?dryRun",
                    "?dryRun=",
                    "?dryRun=TRUE",
                    "?dryRun=1",
                    "?dryRun=true&dryRun=false",
                    "?dryRun=true&x=1"
                })
        void areNotReadUnlessItIsSaidWhetherToBookThem(String query) {
            assertThat(errors(read(API, query, "8"))).isEmpty();
            assertThat(ASKED).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/json", "text/plain", "application/octet-stream; charset=Shift_JIS"})
        void areBytesAndNothingElse(String type) {
            HttpResponse<String> response = API.post(RESULTS + "?dryRun=true", type, BodyPublishers.ofString("8"));

            assertThat(response.statusCode()).isEqualTo(415);
            assertThat(ASKED).isEmpty();
        }

        @Test
        void areReadUpToTwoMebibytes() {
            settled = Either.right(new Settled(0, 0, 0, 0, 0));

            assertThat(read(API, "?dryRun=true", "8".repeat(MAX_BYTES)).statusCode())
                    .isEqualTo(200);
            assertThat(fileRead).hasSize(2 * MAX_BYTES + 1);
            assertThat(announced(API, MAX_BYTES + 1))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("BODY_TOO_LARGE");
        }

        @Test
        void areReadWhenTheirLengthIsNotToldTheSame() {
            settled = Either.right(new Settled(0, 0, 0, 0, 0));
            byte[] longest = "8".repeat(MAX_BYTES).getBytes(StandardCharsets.US_ASCII);

            HttpResponse<String> response = API.post(
                    RESULTS + "?dryRun=true",
                    "application/octet-stream",
                    BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(longest)));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(fileRead).hasSize(2 * MAX_BYTES + 1);
        }

        @Test
        @Tag("F12")
        void areHeldToTheCommonLimitUnlessSomebodyOfTheBankSendsThem() {
            ApiClient stranger = ApiClient.of(SERVER).as(Samples.SESSION);

            assertThat(code(read(stranger, "?dryRun=true", "8".repeat(16 * 1024))))
                    .isEqualTo("SESSION_OVER");
            assertThat(announced(stranger, 16 * 1024 + 1))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("BODY_TOO_LARGE");
            assertThat(ASKED).isEmpty();
        }

        /** The rest never comes, for a client that goes on writing may miss the answer. */
        private String announced(ApiClient api, int length) {
            return SERVER.raw("POST " + RESULTS + "?dryRun=true HTTP/1.1\r\nHost: a\r\nContent-Length: " + length
                    + "\r\nContent-Type: application/octet-stream\r\n" + authorisation(api) + "\r\n8");
        }

        private String authorisation(ApiClient api) {
            return api.request(RESULTS)
                    .build()
                    .headers()
                    .firstValue("Authorization")
                    .map(value -> "Authorization: " + value + "\r\n")
                    .orElse("");
        }
    }

    private static HttpResponse<String> read(ApiClient api, String query, String file) {
        return api.post(RESULTS + query, "application/octet-stream", BodyPublishers.ofString(file));
    }

    private static RunningServer serverOf(Option<Collector> collector) {
        return RunningServer.with(RunningServer.only(RefusingBank.only(new BankUseCases.Fees(
                (month, operator, progress) -> heard(List.of(month, operator), started),
                new Fees(),
                command -> heard(command, writtenTo(command.files())),
                command -> heard(command, readFrom(command.source())),
                collector))));
    }

    private static Either<BillingFailure, Outcome> writtenTo(WriteDirectDebits.Files target) throws IOException {
        for (int part = 1; part <= files.size(); part++) {
            try (OutputStream out = target.open(part)) {
                out.write(files.get(part - 1).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return written;
    }

    private static Either<ResultFileFailure, Settled> readFrom(ReadDirectDebitResults.Source source)
            throws IOException {
        fileRead = new String(source.open().readAllBytes(), StandardCharsets.US_ASCII) + " "
                + new String(source.open().readAllBytes(), StandardCharsets.US_ASCII);
        return settled;
    }

    private static <A> A heard(Object asked, A answer) {
        ASKED.add(asked);
        return answer;
    }

    private static final class Fees implements ShowFees {

        @Override
        public List<FeeRun> runs() {
            return shown.toList();
        }

        @Override
        public NextRun next() {
            return NextRun.after(shown, Instant.EPOCH);
        }

        @Override
        public Option<FeeRun> run(FeeMonth month) {
            return shown;
        }

        @Override
        public List<Debit> debits(FeeMonth month, long number) {
            return heard(number, debits);
        }

        @Override
        public Either<BillingFailure, Statement> onDay(ContractId contract, LocalDate day) {
            return heard(List.of(contract, day), statement);
        }
    }
}
