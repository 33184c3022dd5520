package jp.kumiai.otp.bootstrap.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bank's internet-banking front end, as far as these tests need one. Thread-safe. */
public final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI base;

    public ApiClient(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    public Answer logIn(String loginId, String password) {
        return post("/api/v1/sessions", null, object("loginId", loginId, "password", password));
    }

    public Answer register(String session, String serial, String code) {
        return post("/api/v1/session/registration", session, object("serialNumber", serial, "oneTimePassword", code));
    }

    public Answer enterCode(String session, String code) {
        return post("/api/v1/session/one-time-password", session, object("oneTimePassword", code));
    }

    public Answer session(String session) {
        return send(request("/api/v1/session", session).GET());
    }

    public Answer logOut(String session) {
        return send(request("/api/v1/session", session).DELETE());
    }

    public Answer get(String path) {
        return send(request(path, null).GET());
    }

    public Answer get(String path, String bearer) {
        return send(request(path, bearer).GET());
    }

    /** Posts these names and values; a value may be text, a truth or an array. */
    public Answer post(String path, @Nullable String session, JsonNode body) {
        return send(request(path, session)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Posts the bytes of a file. */
    public Answer post(String path, String session, byte[] file) {
        return send(request(path, session)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /** The bytes of a file. */
    public byte[] download(String path, String session) {
        try {
            HttpResponse<byte[]> response =
                    http.send(request(path, session).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path, @Nullable String session) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
        return session == null ? request : request.header("Authorization", "Bearer " + session);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body().startsWith("{") ? JSON.readTree(response.body()) : JSON.createObjectNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Rows of a list as they were seen: login ID and serial number in turn, the latter empty for 「-」. */
    public static ArrayNode rows(String... loginIdsAndSerials) {
        ArrayNode rows = JSON.createArrayNode();
        for (int i = 0; i < loginIdsAndSerials.length; i += 2) {
            ObjectNode row = rows.addObject().put("loginId", loginIdsAndSerials[i]);
            if (!loginIdsAndSerials[i + 1].isEmpty()) {
                row.put("serialNumber", loginIdsAndSerials[i + 1]);
            }
        }
        return rows;
    }

    public static ArrayNode texts(String... texts) {
        ArrayNode array = JSON.createArrayNode();
        List.of(texts).forEach(array::add);
        return array;
    }

    public static ObjectNode object(String... namesAndValues) {
        ObjectNode node = JSON.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            node.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return node;
    }

    /** Status and JSON body; an empty object when there is no JSON. */
    public record Answer(int status, JsonNode body) {

        public String text(String field) {
            return body.path(field).asText();
        }
    }
}
