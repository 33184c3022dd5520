package jp.kumiai.otp.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.load();

    private final WebClient client;
    private final Option<SessionId> session;

    private ApiClient(WebClient client, Option<SessionId> session) {
        this.client = client;
        this.session = session;
    }

    public static ApiClient of(RunningServer server) {
        return new ApiClient(server.client(), Option.none());
    }

    /** The same client, which now holds this session. */
    public ApiClient as(SessionId id) {
        return new ApiClient(client, Option.some(id));
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
        return session.map(id -> request.header("Authorization", "Bearer " + id.reveal()))
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

    /** This text as a JSON string. */
    public static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }
}
