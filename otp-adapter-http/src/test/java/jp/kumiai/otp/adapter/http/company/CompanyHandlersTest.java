package jp.kumiai.otp.adapter.http.company;

import static jp.kumiai.otp.adapter.http.ApiClient.BANK;
import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static jp.kumiai.otp.adapter.http.ApiClient.errors;
import static jp.kumiai.otp.adapter.http.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.BankSamples;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.LogLines;
import jp.kumiai.otp.adapter.http.RefusingBank;
import jp.kumiai.otp.adapter.http.RightRequest;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.application.company.AllotToken;
import jp.kumiai.otp.application.company.ChangeAccount;
import jp.kumiai.otp.application.company.EnterUser.Entered;
import jp.kumiai.otp.application.company.PostponeStart;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.application.company.ShowCompany.Company;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.company.ContractEntry;
import jp.kumiai.otp.domain.company.UserEntry;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.UserClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CompanyHandlersTest {

    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final Counter COUNTER = new Counter("m.sato", "F-1");
    private static final Contract MIHON = BankSamples.CONTRACT;
    private static final ContractId ID = Samples.CONTRACT;
    private static final String CONTRACTS = BANK + "/contracts";

    private static final java.util.List<Object> ASKED = new ArrayList<>();
    private static List<Contract> found = List.empty();
    private static Option<Company> company = Option.none();
    private static Either<CompanyFailure, Contract> changed = Either.right(MIHON);
    private static Either<CompanyFailure, Entered> entered = Either.left(CompanyFailure.MASTER_THERE);
    private static Either<CompanyFailure, BankingUser> allotted = Either.left(CompanyFailure.NOTHING_TO_ALLOT);

    private static final RunningServer SERVER =
            RunningServer.with(RunningServer.only(RefusingBank.only(new BankUseCases.Companies(
                    new Companies(),
                    (entry, operator) -> heard(List.of(entry, operator), changed),
                    RefusingBank.ALL.companies().importFile(),
                    (entry, operator) -> heard(List.of(entry, operator), entered),
                    command -> heard(command, changed),
                    command -> heard(command, changed),
                    command -> heard(command, allotted)))));
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
    final class Searching {

        @Test
        void findsByATextAndGoesOnAfterANumber() {
            found = List.of(MIHON);

            HttpResponse<String> response =
                    API.get(CONTRACTS + "?text=" + URLEncoder.encode("見本 &", StandardCharsets.UTF_8) + "&after=K-0000");

            assertThat(ASKED).containsExactly(List.of("見本 &", Option.some(new ContractId("K-0000"))));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(json(response).path("contracts")).hasSize(1);
            assertThat(json(response).at("/contracts/0/contract").asText()).isEqualTo("K-0001");
        }

        @Test
        void findsAllWithoutAQuery() {
            API.get(CONTRACTS);
            API.get(CONTRACTS + "?text=");

            assertThat(ASKED).containsExactly(List.of("", Option.none()), List.of("", Option.none()));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "?name=a",
                    "?text=a&text=b",
                    "?text=a&limit=1",
                    "?after=",
                    "?after=K_1",
                    "?after=123456789012345678901",
                    "?text=%0a",
                    "?Text=a",
                    "?a"
                })
        void refusesWhatIsNoSuchQuery(String query) {
            assertThat(errors(API.get(CONTRACTS + query))).isEmpty();
            assertThat(ASKED).isEmpty();
        }

        @Test
        void refusesWhatIsNotPercentEncoded() {
            assertThat(SERVER.raw("GET " + CONTRACTS + "?text=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                            + "Authorization: Bearer " + Samples.STAFF_SESSION.reveal() + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 400 ");
            assertThat(ASKED).isEmpty();
        }

        @Test
        void takesATextOfAHundredCharactersAndNoMore() {
            assertThat(API.get(CONTRACTS + "?text=" + "a".repeat(100)).statusCode())
                    .isEqualTo(200);
            assertThat(API.get(CONTRACTS + "?text=" + "a".repeat(101)).statusCode())
                    .isEqualTo(400);
        }
    }

    @Nested
    final class Entering {

        @Test
        void entersACompanyInTheNameOfWhoeverAsks() {
            changed = Either.right(MIHON);

            HttpResponse<String> response = RightRequest.ENTER_CONTRACT.send(API);

            assertThat(ASKED)
                    .containsExactly(List.of(new ContractEntry(ID, "株式会社 見本", START, BankSamples.ACCOUNT), "m.sato"));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .isEqualTo("{\"contract\":\"K-0001\",\"companyName\":\"株式会社 見本\",\"startDate\":\"2026-12-01\","
                            + "\"account\":{\"bankCode\":\"0001\",\"branchCode\":\"002\",\"kind\":\"ORDINARY\","
                            + "\"number\":\"0012345\",\"holder\":\"ﾐﾎﾝ\"}}");
        }

        @ParameterizedTest
        @CsvSource({
            "/contract, '', MALFORMED",
            "/contract, 123456789012345678901, MALFORMED",
            "/companyName, ' ', MALFORMED",
            "/startDate, 2026-2-1, MALFORMED",
            "/startDate, 2026-02-29, MALFORMED",
            "/startDate, +12345-01-01, MALFORMED",
            "/startDate, 1899-12-31, MALFORMED",
            "/startDate, ２０２６-02-01, MALFORMED",
            "/account/bankCode, 001, MALFORMED",
            "/account/bankCode, 00001, MALFORMED",
            "/account/branchCode, 12, MALFORMED",
            "/account/branchCode, 1234, MALFORMED",
            "/account/number, 123456, MALFORMED",
            "/account/number, 12345678, MALFORMED",
            "/account/number, １２３４５６７, MALFORMED",
            "/account/kind, 1, MALFORMED",
            "/account/kind, ordinary, MALFORMED",
            "/account/holder, 株式会社, MALFORMED",
            "/account/holder, '', MALFORMED",
        })
        void refusesWhatThePropertyDoesNotTake(String pointer, String value, String reason) {
            HttpResponse<String> response = RightRequest.ENTER_CONTRACT.send(
                    API, RightRequest.ENTER_CONTRACT.with(pointer, ApiClient.quoted(value)));

            assertThat(errors(response)).containsExactly("#" + pointer + " " + reason);
            assertThat(ASKED).isEmpty();
        }

        @Test
        void refusesAccountsThatAreNone() {
            assertThat(errors(
                            RightRequest.ENTER_CONTRACT.send(API, RightRequest.ENTER_CONTRACT.with("/account", "[]"))))
                    .containsExactly("#/account NOT_AN_OBJECT");
            assertThat(errors(RightRequest.ENTER_CONTRACT.send(
                            API, RightRequest.ENTER_CONTRACT.with("/account", "{\"iban\":\"1\"}"))))
                    .contains("#/account UNKNOWN_PROPERTY", "#/account/holder MISSING")
                    .hasSize(6);
        }

        @Test
        void tellsWhenTheNumberIsTaken() {
            changed = Either.left(CompanyFailure.CONTRACT_TAKEN);

            HttpResponse<String> response = RightRequest.ENTER_CONTRACT.send(API);

            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(code(response)).isEqualTo("CONTRACT_TAKEN");
        }
    }

    @Nested
    final class EnteringUsers {

        @Test
        @Tag("P21")
        void tellsTheInitialPasswordsOnce() {
            entered = Either.right(new Entered(
                    BankSamples.ICHIRO,
                    Password.parse("first-7261").get(),
                    Password.parse("second-7261").get()));

            try (LogLines log = new LogLines()) {
                HttpResponse<String> response = RightRequest.ENTER_USER.send(API);

                assertThat(ASKED)
                        .containsExactly(
                                List.of(new UserEntry(ID, new LoginId("ichiro"), "見本 一郎", UserClass.MASTER), "m.sato"));
                assertThat(response.statusCode()).isEqualTo(201);
                assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
                assertThat(response.body())
                        .isEqualTo(
                                "{\"loginId\":\"ichiro\",\"name\":\"見本 一郎\",\"userClass\":\"MASTER\","
                                        + "\"initialPassword\":\"first-7261\",\"initialConfirmationPassword\":\"second-7261\"}");
                assertThat(log.all()).isEmpty();
            }
        }

        @ParameterizedTest
        @Tag("P21")
        @CsvSource({
            "UNKNOWN_CONTRACT, 404, NOT_FOUND",
            "LOGIN_ID_TAKEN, 409, LOGIN_ID_TAKEN",
            "MASTER_MISSING, 409, MASTER_MISSING",
            "MASTER_THERE, 409, MASTER_THERE",
            "TOO_MANY_USERS, 409, TOO_MANY_USERS"
        })
        void tellsOfARefusalWhatMayBeKnown(CompanyFailure failure, int status, String code) {
            entered = Either.left(failure);

            HttpResponse<String> response = RightRequest.ENTER_USER.send(API);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(code);
        }
    }

    @Nested
    final class Changing {

        @Test
        void changesTheAccountOnAForm() {
            changed = Either.right(MIHON);

            HttpResponse<String> response = RightRequest.CHANGE_ACCOUNT.send(API);

            assertThat(ASKED).containsExactly(new ChangeAccount.Command(COUNTER, ID, BankSamples.ACCOUNT));
            assertThat(json(response).at("/account/number").asText()).isEqualTo("0012345");
        }

        @Test
        @Tag("R10")
        void postponesTheStartOnAForm() {
            changed = Either.right(MIHON);

            HttpResponse<String> response = RightRequest.POSTPONE.send(API);

            assertThat(ASKED).containsExactly(new PostponeStart.Command(COUNTER, ID, START));
            assertThat(json(response).path("startDate").asText()).isEqualTo("2026-12-01");
        }

        @ParameterizedTest
        @Tag("R10")
        @CsvSource({
            "UNKNOWN_CONTRACT, 404, NOT_FOUND",
            "USERS_REGISTERED, 409, USERS_REGISTERED",
            "NOT_LATER, 409, START_NOT_LATER"
        })
        void tellsWhyAStartIsNotPostponed(CompanyFailure failure, int status, String code) {
            changed = Either.left(failure);

            HttpResponse<String> response = RightRequest.POSTPONE.send(API);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(code);
        }

        @Test
        void allotsATokenOnAForm() {
            allotted = Either.right(BankSamples.ICHIRO.allot());

            HttpResponse<String> response = RightRequest.ALLOT.send(API);

            assertThat(ASKED).containsExactly(new AllotToken.Command(COUNTER, ID, new LoginId("ichiro")));
            assertThat(response.body()).isEqualTo("{\"loginId\":\"ichiro\",\"tokenStatus\":\"TOKEN_ISSUED\"}");
        }

        @ParameterizedTest
        @CsvSource({"UNKNOWN_USER, 404, NOT_FOUND", "NOTHING_TO_ALLOT, 409, NOTHING_TO_ALLOT"})
        void tellsWhyNothingIsAllotted(CompanyFailure failure, int status, String code) {
            allotted = Either.left(failure);

            HttpResponse<String> response = RightRequest.ALLOT.send(API);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(code(response)).isEqualTo(code);
        }
    }

    @Nested
    final class Showing {

        @Test
        void tellsAllAboutACompany() {
            company = Option.some(BankSamples.COMPANY);

            HttpResponse<String> response = API.get(CONTRACTS + "/K-0001");

            assertThat(ASKED).containsExactly(ID);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(json(response).at("/contract/contract").asText()).isEqualTo("K-0001");
            assertThat(json(response).path("users").toString())
                    .isEqualTo("[{\"loginId\":\"ichiro\",\"name\":\"見本 一郎\",\"userClass\":\"MASTER\","
                            + "\"tokenStatus\":\"IN_SERVICE\",\"serialNumber\":\"00123456\","
                            + "\"authenticationState\":\"AVAILABLE\"}]");
            assertThat(json(response).at("/applications/0/number").asText()).isEqualTo("A-1");
            assertThat(json(response).path("loans").toString())
                    .isEqualTo("[{\"serialNumber\":\"00123456\",\"lentAt\":\"2026-11-20T01:00:00Z\","
                            + "\"startDate\":\"2026-12-01\",\"expiresAt\":\"2031-03-30T23:00:00Z\"},"
                            + "{\"serialNumber\":\"00123457\",\"lentAt\":\"2026-11-20T01:00:00Z\","
                            + "\"startDate\":\"2026-12-01\",\"expiresAt\":\"2031-03-30T23:00:00Z\","
                            + "\"endedAt\":\"2026-11-21T01:00:00Z\",\"endedAs\":\"LOST\"}]");
            assertThat(json(response).at("/debits/0/total").asInt()).isEqualTo(2_530);
            assertThat(response.body()).doesNotContain("canary");
        }

        @Test
        void knowsNoOtherCompany() {
            company = Option.none();

            assertThat(API.get(CONTRACTS + "/K-0002").statusCode()).isEqualTo(404);
            assertThat(API.get(CONTRACTS + "/K_2").statusCode()).isEqualTo(400);
        }
    }

    private static <A> A heard(Object asked, A answer) {
        ASKED.add(asked);
        return answer;
    }

    private static final class Companies implements ShowCompany {

        @Override
        public List<Contract> search(String text, Option<ContractId> after) {
            return heard(List.of(text, after), found);
        }

        @Override
        public Option<Company> show(ContractId id) {
            return heard(id, company);
        }
    }
}
