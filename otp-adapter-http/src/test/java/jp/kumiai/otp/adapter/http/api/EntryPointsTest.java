package jp.kumiai.otp.adapter.http.api;

import static jp.kumiai.otp.adapter.http.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
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
 * Every way in by a one-time password. Whoever adds a route that takes anything lists it here, on one side or the other,
 * and with a code also in {@link MalformedInputTest} and among those whose use case judges it.
 */
@Tag("C9")
final class EntryPointsTest {

    /** Each with what it asks; all of these judge codes by the one count and the one watermark of the token. */
    private static final List<EntryPoint> WITH_A_CODE = List.of(
            new EntryPoint(RightRequest.ENTER, EnterOneTimePassword.Command.class, "#/oneTimePassword"),
            new EntryPoint(RightRequest.REGISTER, RegisterToken.Command.class, "#/oneTimePassword"),
            new EntryPoint(RightRequest.REVOKE, RevokeTokens.Command.class, "#/oneTimePassword"),
            new EntryPoint(RightRequest.AUTHORISE, AuthoriseOperation.Command.class, "#/oneTimePassword"),
            new EntryPoint(RightRequest.ACTIVATE, ActivateSoftwareToken.Command.class, "#/oneTimePassword"),
            new EntryPoint(RightRequest.RESYNCHRONISE, ResynchroniseToken.Command.class, "#/first"),
            new EntryPoint(RightRequest.RESYNCHRONISE, ResynchroniseToken.Command.class, "#/second"));

    private static final List<RightRequest> WITHOUT_A_CODE = List.of(
            RightRequest.LOG_IN,
            RightRequest.LIFT,
            RightRequest.ISSUE,
            RightRequest.COUNTER_LIFT,
            RightRequest.COUNTER_REVOKE,
            RightRequest.MOVE);

    private static final List<String> PAGES_WITH_A_CODE = List.of("POST /one-time-password", "POST /registration");
    private static final List<String> PAGES_WITHOUT_A_CODE = List.of("POST /login", "POST /logout");

    private static final java.util.List<Object> ASKED = new ArrayList<>();
    private static final RunningServer SERVER = RunningServer.with(Overheard.by(ASKED::add));
    private static final ApiClient API = ApiClient.of(SERVER);

    private record EntryPoint(RightRequest request, Class<?> asks, String pointer) {}

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
                .map(EntryPoint::request)
                .distinct()
                .appendAll(WITHOUT_A_CODE)
                .map(RightRequest::operation)
                .appendAll(PAGES_WITH_A_CODE)
                .appendAll(PAGES_WITHOUT_A_CODE);

        assertThat(AllRoutes.withDemo()
                        .filter(route -> route.method() == Method.POST)
                        .map(route -> route.method() + " " + route.template()))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void areThoseThatTheDocumentTellsOf() {
        assertThat(OpenApiDocument.load().fields("OneTimePassword"))
                .containsExactlyInAnyOrderElementsOf(
                        WITH_A_CODE.map(each -> each.request().operation() + " " + each.pointer()));
    }

    @Test
    void leadToTheUseCaseThatJudgesTheCode() {
        assertThat(WITH_A_CODE).allSatisfy(each -> {
            ASKED.clear();

            each.request().send(API);

            assertThat(ASKED).hasSize(1).hasOnlyElementsOfType(each.asks());
        });
    }

    @Test
    void areNowhereElse() {
        assertThat(WITHOUT_A_CODE).allSatisfy(request -> {
            assertThat(json(request.send(API, request.with("/oneTimePassword", "\"123456\"")))
                            .at("/errors/0/reason")
                            .asText())
                    .isEqualTo("UNKNOWN_PROPERTY");
            assertThat(ASKED).isEmpty();
        });
    }
}
