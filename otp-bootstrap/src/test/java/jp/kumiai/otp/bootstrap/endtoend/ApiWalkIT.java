package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import jp.kumiai.otp.bootstrap.RunningDemo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way through the API, with codes that oathtool computes from the imported seed file. */
class ApiWalkIT {

    private static final String SERIAL = "23456789";

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
    @Tag("R12")
    @Tag("R14")
    @Tag("R4")
    void goesFromTheFirstLoginToTheOneTimePassword() {
        ApiClient.Answer first = api.logIn("ichirodt", "ichiro-no-password");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("next")).isEqualTo("REGISTRATION");

        String code = code();
        ApiClient.Answer registered = api.register(first.text("session"), SERIAL, code);
        assertThat(registered.status()).isEqualTo(200);
        assertThat(registered.text("next")).isEqualTo("NONE");
        assertThat(api.session(first.text("session")).status()).isEqualTo(401);
        assertThat(api.logOut(registered.text("session")).status()).isEqualTo(204);
        assertThat(api.session(registered.text("session")).status()).isEqualTo(401);

        ApiClient.Answer second = api.logIn("ichirodt", "ichiro-no-password");
        assertThat(second.text("next")).isEqualTo("ONE_TIME_PASSWORD");

        ApiClient.Answer used = api.enterCode(second.text("session"), code);
        assertThat(used.status()).isEqualTo(409);
        assertThat(used.text("code")).isEqualTo("ALREADY_USED");
        assertThat(used.body().path("secondsUntilNextCode").asInt()).isBetween(1, 60);

        demo.clock().step(Duration.ofSeconds(60));
        ApiClient.Answer in = api.enterCode(second.text("session"), code());
        assertThat(in.status()).isEqualTo(200);
        assertThat(api.session(in.text("session")).text("next")).isEqualTo("NONE");
    }

    @Test
    @Tag("R15")
    void letsTwoSharersRegisterOneToken() {
        String hanako = api.logIn("hanskirodt", "hanako-no-password").text("session");
        String jiro = api.logIn("jirodt", "jiro-no-password").text("session");
        String code = Oathtool.code(DemoSeeds.hex("12345678"), demo.clock().instant());

        assertThat(api.register(hanako, "12345678", code).status()).isEqualTo(200);
        assertThat(api.register(jiro, "12345678", code).text("code")).isEqualTo("ALREADY_USED");

        demo.clock().step(Duration.ofSeconds(60));
        String next = Oathtool.code(DemoSeeds.hex("12345678"), demo.clock().instant());
        assertThat(api.register(jiro, "12345678", next).status()).isEqualTo(200);
    }

    @Test
    void showsTheSameCodesOnTheVirtualToken() {
        ApiClient.Answer shown = api.get("/demo/tokens/" + SERIAL);

        assertThat(shown.text("code")).isEqualTo(code());
        assertThat(shown.body().path("secondsLeft").asInt()).isBetween(1, 60);
    }

    private String code() {
        return Oathtool.code(DemoSeeds.hex(SERIAL), demo.clock().instant());
    }
}
