package jp.kumiai.otp.adapter.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import java.net.http.HttpResponse;

/** For each resource of the API that takes a body, one that is right. Codes are 72616172, passwords canary-password-7261. */
public enum RightRequest {
    LOG_IN(ApiClient.SESSIONS, "{'loginId':'hanako','password':'canary-password-7261'}"),
    REGISTER(ApiClient.REGISTRATION, "{'serialNumber':'00123456','oneTimePassword':'72616172'}"),
    ENTER(ApiClient.ONE_TIME_PASSWORD, "{'oneTimePassword':'72616172'}"),
    LIFT(
            ApiClient.LIFTING,
            "{'requestId':'lift-1','users':[{'loginId':'ichiro','serialNumber':'23456789'},{'loginId':'jiro'}],"
                    + "'confirmationPassword':'canary-password-7261'}"),
    REVOKE(
            ApiClient.REVOCATION,
            "{'requestId':'revoke-1','users':[{'loginId':'ichiro','serialNumber':'23456789'},{'loginId':'jiro'}],"
                    + "'includeSharers':true,'confirmationPassword':'canary-password-7261','oneTimePassword':'72616172'}"),
    AUTHORISE(
            ApiClient.AUTHORISATIONS,
            "{'requestId':'transfer-1','operation':'SPOT_TRANSFER','reference':'T-4711','oneTimePassword':'72616172'}"),
    ISSUE(ApiClient.SOFTWARE_TOKEN, "{}"),
    ACTIVATE(ApiClient.ACTIVATION, "{'oneTimePassword':'72616172'}"),
    COUNTER_LIFT(
            ApiClient.BANK + "/lifting",
            "{'operator':'鈴木','formNumber':'F-1','contract':'K-0001','users':['ichiro','jiro']}"),
    COUNTER_REVOKE(
            ApiClient.BANK + "/revocation",
            "{'operator':'鈴木','formNumber':'F-1','contract':'K-0001','users':['ichiro','jiro'],"
                    + "'includeSharers':false}"),
    RESYNCHRONISE(
            ApiClient.BANK + "/tokens/00123456/resynchronisation",
            "{'operator':'鈴木','formNumber':'F-1','first':'72616172','second':'72616173'}"),
    MOVE(ApiClient.BANK + "/tokens/00123456/device", "{'operator':'鈴木','formNumber':'F-1','state':'LOST'}");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "to be replaced";

    private final String path;
    private final String body;

    RightRequest(String path, String body) {
        this.path = path;
        this.body = body.replace('\'', '"');
    }

    public String path() {
        return path;
    }

    public String body() {
        return body;
    }

    /** {@code POST} and the template of its route. */
    public String operation() {
        return "POST " + path.replace("00123456", "{serial}");
    }

    public HttpResponse<String> send(ApiClient api) {
        return send(api, body);
    }

    /** The same request with another body. */
    public HttpResponse<String> send(ApiClient api, String otherBody) {
        return client(api).post(path, otherBody);
    }

    /** That client, with whatever this resource wants to see. */
    public ApiClient client(ApiClient api) {
        return path.startsWith(ApiClient.BANK) ? api.asTheBank() : api.as(Samples.SESSION);
    }

    /** The body with this JSON text, which may be none, in the place of what is at the pointer. */
    public String with(String pointer, String json) {
        ObjectNode changed = parsed();
        JsonPointer at = JsonPointer.compile(pointer);
        if (changed.at(at.head()) instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), MARK);
        } else {
            ((ObjectNode) changed.at(at.head())).put(at.last().getMatchingProperty(), MARK);
        }
        return changed.toString().replace("\"" + MARK + "\"", json);
    }

    /** The body without this property. */
    public String without(String pointer) {
        ObjectNode changed = parsed();
        JsonPointer at = JsonPointer.compile(pointer);
        ((ObjectNode) changed.at(at.head())).remove(at.last().getMatchingProperty());
        return changed.toString();
    }

    /** Of every property that may not be left out. */
    public List<String> required() {
        return properties("", parsed()).remove("/users/0/serialNumber");
    }

    private static List<String> properties(String pointer, JsonNode node) {
        List<String> own = Iterator.ofAll(node.fieldNames())
                .map(name -> pointer + "/" + name)
                .toList();
        List<String> inner = Iterator.ofAll(node.properties())
                .flatMap(each -> properties(pointer + "/" + each.getKey(), each.getValue()))
                .toList();
        return node.isArray() ? properties(pointer + "/0", node.path(0)) : own.appendAll(inner);
    }

    private ObjectNode parsed() {
        try {
            return (ObjectNode) JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
