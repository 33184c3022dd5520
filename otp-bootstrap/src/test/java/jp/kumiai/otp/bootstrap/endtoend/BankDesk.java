package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Somebody of the demo's bank at their desk, over the API; what they do must succeed. */
final class BankDesk {

    private static final String BANK = "/api/v1/bank";

    private final ApiClient api;
    private final String session;

    private BankDesk(ApiClient api, String session) {
        this.api = api;
        this.session = session;
    }

    static BankDesk of(ApiClient api, String staff) {
        return new BankDesk(api, logIn(api, staff));
    }

    /** The session of this member of the demo's staff. */
    static String logIn(ApiClient api, String staff) {
        ApiClient.Answer answer = api.post(
                BANK + "/sessions", null, ApiClient.object("staff", staff, "password", staff + "-no-password"));
        assertThat(answer.status()).as("login of %s", staff).isEqualTo(201);
        return answer.text("session");
    }

    /** Posts to a path below that of the bank. */
    JsonNode post(String path, ObjectNode body) {
        ApiClient.Answer answer = api.post(BANK + path, session, body);
        assertThat(answer.status()).as("%s %s: %s", path, body, answer.body()).isBetween(200, 202);
        return answer.body();
    }

    JsonNode post(String path, byte[] file) {
        ApiClient.Answer answer = api.post(BANK + path, session, file);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    JsonNode get(String path) {
        ApiClient.Answer answer = api.get(BANK + path, session);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    byte[] download(String path) {
        return api.download(BANK + path, session);
    }
}
