package jp.kumiai.otp.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import jp.kumiai.otp.adapter.http.openapi.OpenApiDocument;
import jp.kumiai.otp.domain.session.SessionId;

/** A bank's front end. Every answer it gets is held against the published document. */
public final class ApiClient {

    public static final String SESSIONS = "/api/v1/sessions";
    public static final String SESSION = "/api/v1/session";
    public static final String REGISTRATION = "/api/v1/session/registration";
    public static final String ONE_TIME_PASSWORD = "/api/v1/session/one-time-password";
    public static final String LIFTING = "/api/v1/session/lifting";
    public static final String REVOCATION = "/api/v1/session/revocation";
    public static final String AUTHORISATIONS = "/api/v1/session/authorisations";
    public static final String SOFTWARE_TOKEN = "/api/v1/session/software-token";
    public static final String ACTIVATION = "/api/v1/session/software-token/activation";
    public static final String BANK = "/api/v1/bank";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.load();

    private final WebClient client;
    private final Option<String> bearer;

    private ApiClient(WebClient client, Option<String> bearer) {
        this.client = client;
        this.bearer = bearer;
    }

    public static ApiClient of(RunningServer server) {
        return new ApiClient(server.client(), Option.none());
    }

    /** The same client, which now holds this session. */
    public ApiClient as(SessionId id) {
        return new ApiClient(client, Option.some(id.reveal()));
    }

    /** Somebody of the bank who has logged in. */
    public ApiClient asTheBank() {
        return as(Samples.STAFF_SESSION);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, request(path));
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, request(path).DELETE());
    }

    public HttpResponse<String> post(String path, String json) {
        return post(path, "application/json", BodyPublishers.ofString(json));
    }

    public HttpResponse<String> post(String path, String contentType, BodyPublisher body) {
        return send(
                "POST", path, request(path).header("Content-Type", contentType).POST(body));
    }

    /** Sends a request to this path or, for a path with a query, to its resource. */
    public HttpResponse<String> send(String method, String path, HttpRequest.Builder request) {
        HttpResponse<String> response = client.send(request.build());
        DOCUMENT.check(method + " " + path.split("\\?", 2)[0], response);
        return response;
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = client.request(path);
        return bearer.map(token -> request.header("Authorization", "Bearer " + token))
                .getOrElse(request);
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The public code of the problem. */
    public static String code(HttpResponse<String> response) {
        return json(response).path("code").asText();
    }

    /** Everything that is wrong with a malformed request, a pointer and a reason each. */
    public static List<String> errors(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo("MALFORMED");
        return List.ofAll(json(response).path("errors"))
                .map(error -> error.path("pointer").asText() + " "
                        + error.path("reason").asText());
    }

    /** This text as a JSON string. */
    public static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }
}
