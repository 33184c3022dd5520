package jp.kumiai.otp.adapter.http.api;

import static jp.kumiai.otp.adapter.http.ApiClient.errors;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.util.ArrayList;
import jp.kumiai.otp.adapter.http.AllRoutes;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.Overheard;
import jp.kumiai.otp.adapter.http.RightRequest;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.exchange.Method;
import jp.kumiai.otp.adapter.http.openapi.OpenApiDocument;
import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.operation.AuthoriseOperation;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.resynchronisation.ResynchroniseToken;
import jp.kumiai.otp.application.revocation.RevokeTokens;
import jp.kumiai.otp.application.softwaretoken.ActivateSoftwareToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every way in by a one-time password. Whoever adds a route that takes anything lists it here, on one side or the other;
 * one with a code among {@link Field#CODES} too, so that it refuses whatever is no code.
 */
@Tag("case-C9")
final class EntryPointsTest {

    /** Each with what it asks; all of these judge codes by the one count and the one watermark of the token. */
    private static final Map<RightRequest, Class<?>> WITH_A_CODE = LinkedHashMap.of(
            RightRequest.ENTER,
            EnterOneTimePassword.Command.class,
            RightRequest.REGISTER,
            RegisterToken.Command.class,
            RightRequest.REVOKE,
            RevokeTokens.Command.class,
            RightRequest.AUTHORISE,
            AuthoriseOperation.Command.class,
            RightRequest.ACTIVATE,
            ActivateSoftwareToken.Command.class,
            RightRequest.RESYNCHRONISE,
            ResynchroniseToken.Command.class);

    private static final List<RightRequest> WITHOUT_A_CODE = List.of(
            RightRequest.LOG_IN,
            RightRequest.LIFT,
            RightRequest.ISSUE,
            RightRequest.COUNTER_LIFT,
            RightRequest.COUNTER_REVOKE,
            RightRequest.MOVE,
            RightRequest.PUT_AWAY,
            RightRequest.STAFF_LOG_IN,
            RightRequest.ENTER_STAFF,
            RightRequest.BLOCK_STAFF,
            RightRequest.ENTER_CONTRACT,
            RightRequest.CHANGE_ACCOUNT,
            RightRequest.POSTPONE,
            RightRequest.ENTER_USER,
            RightRequest.ALLOT,
            RightRequest.RECEIVE,
            RightRequest.ACCEPT,
            RightRequest.ALLOCATE,
            RightRequest.SHIP,
            RightRequest.COMPLETE,
            RightRequest.WITHDRAW,
            RightRequest.START_RUN);

    /** Its body is a file, without any field. */
    private static final String FILES = "POST /api/v1/bank/fee-runs/{month}/direct-debit-results";

    private static final List<String> PAGES_WITH_A_CODE = List.of(
            "POST /one-time-password",
            "POST /registration",
            "POST /software-token/activation",
            "POST /administration/users/revocation",
            "POST /bank/tokens/{serial}/resynchronisation");
    private static final List<String> PAGES_WITHOUT_A_CODE = List.of(
            "POST /login",
            "POST /logout",
            "POST /software-token",
            "POST /administration/users/lift",
            "POST /bank/login",
            "POST /bank/logout",
            "POST /bank/new-company",
            "POST /bank/companies/{contract}/account",
            "POST /bank/companies/{contract}/start-date",
            "POST /bank/companies/{contract}/new-user",
            "POST /bank/companies/{contract}/allotment",
            "POST /bank/companies/{contract}/lifting",
            "POST /bank/companies/{contract}/revocation",
            "POST /bank/new-application",
            "POST /bank/companies/{contract}/applications/{number}/acceptance",
            "POST /bank/companies/{contract}/applications/{number}/allocation",
            "POST /bank/companies/{contract}/applications/{number}/shipment",
            "POST /bank/companies/{contract}/applications/{number}/completion",
            "POST /bank/companies/{contract}/applications/{number}/withdrawal",
            "POST /bank/tokens/{serial}/report",
            "POST /bank/tokens/{serial}/put-away",
            "POST /bank/fees",
            "POST /bank/fees/{month}/results",
            "POST /bank/companies-file",
            "POST /bank/staff/{id}/block",
            "POST /bank/new-staff");

    private static final java.util.List<Object> ASKED = new ArrayList<>();
    private static final RunningServer SERVER = RunningServer.with(Overheard.by(ASKED::add));
    private static final ApiClient API = ApiClient.of(SERVER);

    @BeforeEach
    void forgetWhatWasAsked() {
        ASKED.clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void areAllListed() {
        List<String> listed = WITH_A_CODE
                .keySet()
                .toList()
                .appendAll(WITHOUT_A_CODE)
                .map(RightRequest::operation)
                .append(FILES)
                .appendAll(PAGES_WITH_A_CODE)
                .appendAll(PAGES_WITHOUT_A_CODE);

        assertThat(AllRoutes.withDemo()
                        .filter(route -> route.method() == Method.POST)
                        .map(route -> route.method() + " " + route.template()))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void areThoseThatTheDocumentTellsOf() {
        assertThat(Field.CODES.map(Field::request).toSet())
                .isEqualTo(WITH_A_CODE.keySet().toSet());
        assertThat(OpenApiDocument.load().fields("OneTimePassword"))
                .containsExactlyInAnyOrderElementsOf(
                        Field.CODES.map(field -> field.request().operation() + " " + field));
    }

    @Test
    void leadToTheUseCaseThatJudgesTheCode() {
        assertThat(WITH_A_CODE).allSatisfy(each -> {
            ASKED.clear();

            each._1().send(API);

            assertThat(ASKED).hasSize(1).hasOnlyElementsOfType(each._2());
        });
    }

    @Test
    void areNowhereElse() {
        assertThat(WITHOUT_A_CODE).allSatisfy(request -> {
            assertThat(errors(request.send(API, request.with("/oneTimePassword", "\"123456\""))))
                    .containsExactly("# UNKNOWN_PROPERTY");
            assertThat(ASKED).isEmpty();
        });
    }
}
