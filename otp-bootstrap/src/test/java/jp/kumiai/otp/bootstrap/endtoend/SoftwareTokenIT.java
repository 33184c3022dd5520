package jp.kumiai.otp.bootstrap.endtoend;

import static jp.kumiai.otp.bootstrap.endtoend.Person.SABURO;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kumiai.otp.bootstrap.RunningDemo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A software token from its issue to the next one, its codes computed by oathtool from the otpauth URI. */
class SoftwareTokenIT {

    private static final String ISSUE = "/api/v1/session/software-token";
    private static final Pattern SECRET = Pattern.compile("[?&]secret=([A-Z2-7]{32})(&|$)");

    @TempDir
    private Path data;

    private RunningDemo demo;
    private ApiClient api;

    @BeforeEach
    void start() {
        Oathtool.require();
        demo = RunningDemo.in(data);
        api = new ApiClient(demo.port());
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    @Tag("S1")
    @Tag("S2")
    void isIssuedOnceAndTakenIntoUseByItsFirstRightCode() {
        String session = logIn();

        String uri = issue(session);
        ApiClient.Answer again = api.post(ISSUE, session, ApiClient.object());
        ApiClient.Answer wrong = activate(session, code(uri, 24 * 60));
        ApiClient.Answer right = activate(session, code(uri, 0));

        assertThat(URI.create(uri)).hasScheme("otpauth").hasHost("totp");
        assertThat(uri).contains("period=60").contains("digits=6").contains("algorithm=SHA1");
        assertThat(again.text("code")).isEqualTo("NOT_EXPECTED");
        assertThat(wrong.text("code")).isEqualTo("REGISTRATION_MISMATCH");
        assertThat(right.status()).isEqualTo(200);
        demo.clock().step(Duration.ofMinutes(1));
        String next = logIn();
        assertThat(api.enterCode(next, code(uri, 0)).status()).isEqualTo(200);
    }

    @Test
    @Tag("S4")
    @Tag("R21")
    void isReplacedByAnotherSecretAfterTheWait() {
        String saburo = SABURO.register(api, demo);
        String session = logIn();
        String uri = issue(session);
        assertThat(activate(session, code(uri, 0)).status()).isEqualTo(200);
        demo.clock().step(Duration.ofMinutes(1));

        ApiClient.Answer list = api.get("/api/v1/session/revocation", saburo);
        ApiClient.Answer revoked = api.post(
                "/api/v1/session/revocation",
                saburo,
                ApiClient.object(
                                "requestId",
                                "r1",
                                "confirmationPassword",
                                SABURO.confirmationPassword(),
                                "oneTimePassword",
                                SABURO.code(demo))
                        .put("includeSharers", false)
                        .set("users", ApiClient.rows("shirodt", serialOf(list))));

        assertThat(revoked.status()).isEqualTo(200);
        demo.clock().step(Duration.ofMinutes(30).minusMillis(1));
        assertThat(api.logIn("shirodt", "shiro-no-password").text("code")).isEqualTo("REISSUE_WAIT");
        demo.clock().step(Duration.ofMillis(1));
        String next = logIn();
        String another = issue(next);
        assertThat(another).isNotEqualTo(uri);
        assertThat(activate(next, code(uri, 0)).text("code")).isEqualTo("REGISTRATION_MISMATCH");
        assertThat(activate(next, code(another, 0)).status()).isEqualTo(200);
    }

    private String logIn() {
        return api.logIn("shirodt", "shiro-no-password").text("session");
    }

    private String issue(String session) {
        ApiClient.Answer issued = api.post(ISSUE, session, ApiClient.object());
        assertThat(issued.status()).isEqualTo(201);
        return issued.text("otpauthUri");
    }

    private ApiClient.Answer activate(String session, String code) {
        return api.post(ISSUE + "/activation", session, ApiClient.object("oneTimePassword", code));
    }

    private String code(String uri, int minutesFromNow) {
        Matcher secret = SECRET.matcher(uri);
        assertThat(secret.find()).isTrue();
        return Oathtool.codeOfBase32(secret.group(1), demo.clock().instant().plusSeconds(60L * minutesFromNow));
    }

    private static String serialOf(ApiClient.Answer list) {
        for (var row : list.body().path("users")) {
            if (row.path("loginId").asText().equals("shirodt")) {
                return row.path("serialNumber").asText();
            }
        }
        throw new AssertionError("四郎 is not in the list");
    }
}
