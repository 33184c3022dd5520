package jp.kumiai.otp.bootstrap.nodes;

import java.util.List;
import jp.kumiai.otp.bootstrap.endtoend.ApiClient;

/** The bank's front end in front of several nodes: what colleagues do, on whichever node. Thread-safe. */
public final class Front {

    private final List<ApiClient> nodes;

    Front(List<Integer> ports) {
        this.nodes = ports.stream().map(ApiClient::new).toList();
    }

    /** One of them; numbers beyond the last begin anew. */
    ApiClient node(int number) {
        return nodes.get(number % nodes.size());
    }

    /** A session in which a code is asked for next. */
    String atTheCode(int node, Colleague who) {
        ApiClient.Answer answer = node(node).logIn(who.loginId(), who.password());
        if (!answer.text("next").equals("ONE_TIME_PASSWORD")) {
            throw new AssertionError(who.loginId() + ": " + answer);
        }
        return answer.text("session");
    }

    /** A session that is logged in with the code of this step. */
    String loggedIn(int node, Colleague who, long step) {
        ApiClient.Answer answer = node(node).enterCode(atTheCode(node, who), who.code(step));
        if (answer.status() != 200) {
            throw new AssertionError(who.loginId() + ": " + answer);
        }
        return answer.text("session");
    }

    ApiClient.Answer authorise(int node, String session, String request, String code) {
        return authorise(node(node), session, request, code);
    }

    public static ApiClient.Answer authorise(ApiClient node, String session, String request, String code) {
        return node.post(
                "/api/v1/session/authorisations",
                session,
                ApiClient.object(
                        "requestId",
                        request,
                        "operation",
                        "SPOT_TRANSFER",
                        "reference",
                        request,
                        "oneTimePassword",
                        code));
    }

    public static ApiClient.Answer revoke(
            ApiClient node, String session, String request, Colleague by, String code, Colleague whom) {
        return node.post(
                "/api/v1/session/revocation",
                session,
                ApiClient.object(
                                "requestId",
                                request,
                                "confirmationPassword",
                                by.confirmationPassword(),
                                "oneTimePassword",
                                code)
                        .put("includeSharers", false)
                        .set("users", ApiClient.rows(whom.loginId(), whom.serial())));
    }

    public static ApiClient.Answer lift(ApiClient node, String session, String request, Colleague by, Colleague whom) {
        return node.post(
                "/api/v1/session/lifting",
                session,
                ApiClient.object("requestId", request, "confirmationPassword", by.confirmationPassword())
                        .set("users", ApiClient.rows(whom.loginId(), whom.serial())));
    }

    /** {@code OK}, or the code of the refusal. */
    static String outcome(ApiClient.Answer answer) {
        return answer.status() == 200 ? "OK" : answer.text("code");
    }
}
