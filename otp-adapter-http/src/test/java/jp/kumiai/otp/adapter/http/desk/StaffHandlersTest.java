package jp.kumiai.otp.adapter.http.desk;

import static jp.kumiai.otp.adapter.http.ApiClient.BANK;
import static jp.kumiai.otp.adapter.http.ApiClient.code;
import static jp.kumiai.otp.adapter.http.ApiClient.errors;
import static jp.kumiai.otp.adapter.http.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.RefusingBank;
import jp.kumiai.otp.adapter.http.RightRequest;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.Samples;
import jp.kumiai.otp.application.desk.LogInStaff;
import jp.kumiai.otp.application.desk.ManageStaff;
import jp.kumiai.otp.application.desk.OpenStaffSession;
import jp.kumiai.otp.domain.desk.StaffFailure;
import jp.kumiai.otp.domain.desk.StaffLoginFailure;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StaffHandlersTest {

    private static final StaffId ITO = new StaffId("k.ito");
    private static final String SESSIONS = BANK + "/sessions";
    private static final String SESSION = BANK + "/session";

    private static final java.util.List<Object> ASKED = new ArrayList<>();
    private static Either<StaffLoginFailure, OpenStaffSession> opened = Either.left(StaffLoginFailure.PAUSED);
    private static Either<StaffFailure, StaffMember> changed = Either.left(StaffFailure.UNKNOWN_STAFF);

    private static final RunningServer SERVER =
            RunningServer.with(RunningServer.only(RefusingBank.only(new BankUseCases.Desk(
                    command -> heard(command, opened), ASKED::add, RefusingBank.DESK.open(), new Staff()))));
    private static final ApiClient API = ApiClient.of(SERVER);

    @BeforeEach
    void forgetWhatWasAsked() {
        ASKED.clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Nested
    final class LoggingIn {

        @Test
        void opensASessionAndTellsWhoseAndWhatTheirDutiesAre() {
            opened = Either.right(new OpenStaffSession(Samples.NEXT_SESSION, Samples.SATO));

            HttpResponse<String> response = API.post(SESSIONS, "{\"staff\":\"M.Sato\",\"password\":\" pässword　\"}");

            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response.headers().firstValue("Location")).contains(SESSION);
            assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(response.body())
                    .isEqualTo(
                            "{\"session\":\"" + Samples.NEXT_SESSION.reveal() + "\",\"member\":{\"staff\":\"m.sato\","
                                    + "\"name\":\"佐藤 美咲\",\"role\":\"BACK_OFFICE\",\"duties\":[\"ENQUIRY\",\"COUNTER\","
                                    + "\"COMPANY_ENTRY\",\"FULFILMENT\",\"BILLING\"],\"blocked\":false},"
                                    + "\"idleTimeoutSeconds\":900,\"maxAgeSeconds\":28800}");
            LogInStaff.Command command = (LogInStaff.Command) ASKED.get(0);
            assertThat(command.staff()).isEqualTo(Samples.SATO.id());
            assertThat(command.password().reveal()).isEqualTo(" pässword　".toCharArray());
        }

        @ParameterizedTest
        @EnumSource(StaffLoginFailure.class)
        @Tag("case-E2")
        void tellsNobodyWhyTheyAreNotLetIn(StaffLoginFailure failure) {
            opened = Either.left(failure);

            HttpResponse<String> response = RightRequest.STAFF_LOG_IN.send(API);

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body())
                    .isEqualTo("{\"type\":\"/problems/wrong-credentials\","
                            + "\"title\":\"The login ID or the password is not right\",\"status\":401,"
                            + "\"code\":\"WRONG_CREDENTIALS\"}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ab", "a b c", "ｋｉｔｏ", "k@ito", ""})
        void refusesWhatIsNoStaffId(String typed) {
            HttpResponse<String> response =
                    API.post(SESSIONS, RightRequest.STAFF_LOG_IN.with("/staff", ApiClient.quoted(typed)));

            assertThat(errors(response)).containsExactly("#/staff MALFORMED");
            assertThat(ASKED).isEmpty();
        }
    }

    @Nested
    final class OwnSession {

        @Test
        void tellsWhoseItIs() {
            HttpResponse<String> response = API.asTheBank().get(SESSION);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(json(response).path("staff").asText()).isEqualTo("m.sato");
            assertThat(response.body()).doesNotContain("canary");
        }

        @Test
        void isOverForEverybodyElse() {
            assertThat(code(API.get(SESSION))).isEqualTo("SESSION_OVER");
            assertThat(code(API.as(Samples.SESSION).get(SESSION))).isEqualTo("SESSION_OVER");
        }

        @Test
        void endsWhenAskedTo() {
            HttpResponse<String> response = API.asTheBank().delete(SESSION);

            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(ASKED).hasSize(1);
            assertThat(((SessionId) ASKED.get(0)).key()).isEqualTo(Samples.STAFF_SESSION.key());
        }
    }

    @Nested
    final class Managing {

        @Test
        void listsEverybodyAndNothingOfTheirPasswords() {
            HttpResponse<String> response = API.asTheBank().get(BANK + "/staff");

            assertThat(json(response).at("/staff/0/staff").asText()).isEqualTo("m.sato");
            assertThat(json(response).at("/staff/1/blocked").asBoolean()).isTrue();
            assertThat(response.body()).doesNotContain("canary");
        }

        @Test
        void entersSomebodyInTheNameOfWhoeverAsks() {
            changed = Either.right(Samples.SATO);

            HttpResponse<String> response = RightRequest.ENTER_STAFF.send(API);

            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response.body()).doesNotContain("canary");
            ManageStaff.Entry entry = (ManageStaff.Entry) ASKED.get(0);
            assertThat(entry.id()).isEqualTo(ITO);
            assertThat(entry.name()).isEqualTo("伊藤 健");
            assertThat(entry.role()).isEqualTo(StaffRole.BRANCH_CLERK);
            assertThat(entry.password().reveal()).isEqualTo("canary-password-7261".toCharArray());
            assertThat(entry.operator()).isEqualTo("m.sato");
        }

        @Test
        void blocksSomebody() {
            changed = Either.right(Samples.SATO.block());

            HttpResponse<String> response = RightRequest.BLOCK_STAFF.send(API);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(json(response).path("blocked").asBoolean()).isTrue();
            assertThat(ASKED).containsExactly(List.of(ITO, "m.sato"));
        }

        @Test
        void tellsOfARefusalWhatMayBeKnown() {
            changed = Either.left(StaffFailure.STAFF_ID_TAKEN);
            HttpResponse<String> taken = RightRequest.ENTER_STAFF.send(API);
            changed = Either.left(StaffFailure.UNKNOWN_STAFF);
            HttpResponse<String> unknown = RightRequest.BLOCK_STAFF.send(API);
            changed = Either.left(StaffFailure.ONESELF);
            HttpResponse<String> oneself = RightRequest.BLOCK_STAFF.send(API);

            assertThat(List.of(taken, unknown, oneself).map(HttpResponse::statusCode))
                    .containsExactly(409, 404, 409);
            assertThat(List.of(taken, unknown, oneself).map(ApiClient::code))
                    .containsExactly("STAFF_ID_TAKEN", "NOT_FOUND", "NOT_ONESELF");
        }

        @Test
        void takesNoFirstPasswordOfFourteenCharacters() {
            assertThat(errors(RightRequest.ENTER_STAFF.send(
                            API, RightRequest.ENTER_STAFF.with("/password", "\"canary-7261-ab\""))))
                    .containsExactly("#/password MALFORMED");
        }

        @Test
        void refusesRolesAndNamesThatThereAreNot() {
            assertThat(errors(RightRequest.ENTER_STAFF.send(API, RightRequest.ENTER_STAFF.with("/role", "\"CHIEF\""))))
                    .containsExactly("#/role MALFORMED");
            assertThat(errors(RightRequest.ENTER_STAFF.send(API, RightRequest.ENTER_STAFF.with("/name", "\" \""))))
                    .containsExactly("#/name MALFORMED");
            assertThat(errors(RightRequest.ENTER_STAFF.send(
                            API, RightRequest.ENTER_STAFF.with("/name", ApiClient.quoted("a".repeat(61))))))
                    .containsExactly("#/name MALFORMED");
            assertThat(ASKED).isEmpty();
        }
    }

    private static <A> A heard(Object asked, A answer) {
        ASKED.add(asked);
        return answer;
    }

    private static final class Staff implements ManageStaff {

        @Override
        public List<StaffMember> list() {
            return List.of(Samples.SATO, Samples.SATO.block());
        }

        @Override
        public Either<StaffFailure, StaffMember> enter(Entry entry) {
            return heard(entry, changed);
        }

        @Override
        public Either<StaffFailure, StaffMember> block(StaffId id, String operator) {
            return heard(List.of(id, operator), changed);
        }
    }
}
