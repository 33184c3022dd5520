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
    COUNTER_LIFT(ApiClient.BANK + "/lifting", "{'formNumber':'F-1','contract':'K-0001','users':['ichiro','jiro']}"),
    COUNTER_REVOKE(
            ApiClient.BANK + "/revocation",
            "{'formNumber':'F-1','contract':'K-0001','users':['ichiro','jiro'],'includeSharers':false}"),
    RESYNCHRONISE(
            ApiClient.BANK + "/tokens/{serial}/resynchronisation",
            "{'formNumber':'F-1','first':'72616172','second':'72616173'}"),
    MOVE(ApiClient.BANK + "/tokens/{serial}/device", "{'formNumber':'F-1','state':'LOST'}"),
    PUT_AWAY(ApiClient.BANK + "/tokens/{serial}/storage", "{'formNumber':'F-1','state':'IN_STOCK'}"),
    STAFF_LOG_IN(ApiClient.BANK + "/sessions", "{'staff':'m.sato','password':'canary-password-7261'}"),
    ENTER_STAFF(
            ApiClient.BANK + "/staff",
            "{'staff':'k.ito','name':'伊藤 健','role':'BRANCH_CLERK','password':'canary-password-7261'}"),
    BLOCK_STAFF(ApiClient.BANK + "/staff/{staff}/block", "{}"),
    ENTER_CONTRACT(
            ApiClient.BANK + "/contracts",
            "{'contract':'K-0001','companyName':'株式会社 見本','startDate':'2026-12-01','account':{'bankCode':'0001',"
                    + "'branchCode':'002','kind':'ORDINARY','number':'0012345','holder':'ﾐﾎﾝ'}}"),
    CHANGE_ACCOUNT(
            ApiClient.BANK + "/contracts/{contract}/account",
            "{'formNumber':'F-1','account':{'bankCode':'0001','branchCode':'002','kind':'ORDINARY',"
                    + "'number':'0012345','holder':'ﾐﾎﾝ'}}"),
    POSTPONE(ApiClient.BANK + "/contracts/{contract}/start-date", "{'formNumber':'F-1','startDate':'2026-12-01'}"),
    ENTER_USER(
            ApiClient.BANK + "/contracts/{contract}/users", "{'loginId':'ichiro','name':'見本 一郎','userClass':'MASTER'}"),
    ALLOT(ApiClient.BANK + "/contracts/{contract}/users/{loginId}/allotment", "{'formNumber':'F-1'}"),
    RECEIVE(
            ApiClient.BANK + "/contracts/{contract}/applications",
            "{'number':'A-1','kind':'NEW','tokens':2,'requestedStart':'2026-12-01'}",
            "/tokens /requestedStart"),
    ACCEPT(
            ApiClient.BANK + "/contracts/{contract}/applications/{number}/acceptance",
            "{'startDate':'2026-12-01'}",
            "/startDate"),
    ALLOCATE(
            ApiClient.BANK + "/contracts/{contract}/applications/{number}/allocation",
            "{'tokens':['00123456','00123457']}",
            "/tokens"),
    SHIP(
            ApiClient.BANK + "/contracts/{contract}/applications/{number}/shipment",
            "{'day':'2026-11-20','registeredMail':'12345678901'}"),
    COMPLETE(ApiClient.BANK + "/contracts/{contract}/applications/{number}/completion", "{}"),
    WITHDRAW(ApiClient.BANK + "/contracts/{contract}/applications/{number}/withdrawal", "{}"),
    START_RUN(ApiClient.BANK + "/fee-runs", "{'month':'2026-11'}");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "to be replaced";

    private final String template;
    private final String body;
    private final String optional;

    RightRequest(String template, String body) {
        this(template, body, "");
    }

    /** @param optional pointers to properties that may be left out, with blanks between them */
    RightRequest(String template, String body, String optional) {
        this.template = template;
        this.body = body.replace('\'', '"');
        this.optional = optional;
    }

    public String path() {
        return AllRoutes.path(template);
    }

    public String body() {
        return body;
    }

    /** {@code POST} and the template of its route. */
    public String operation() {
        return "POST " + template;
    }

    public HttpResponse<String> send(ApiClient api) {
        return send(api, body);
    }

    /** The same request with another body. */
    public HttpResponse<String> send(ApiClient api, String otherBody) {
        return client(api).post(path(), otherBody);
    }

    /** That client, with whatever this resource wants to see. */
    public ApiClient client(ApiClient api) {
        return template.startsWith(ApiClient.BANK) ? api.asTheBank() : api.as(Samples.SESSION);
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

    /** True when it can be sent without a body, too. */
    public boolean saysNothing() {
        return body.equals("{}");
    }

    /** Of every property that may not be left out. */
    public List<String> required() {
        return properties("", parsed()).remove("/users/0/serialNumber").removeAll(List.of(optional.split(" ")));
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
