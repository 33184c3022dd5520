package jp.kumiai.otp.bootstrap.endtoend;

import static jp.kumiai.otp.bootstrap.endtoend.Person.HANAKO;
import static jp.kumiai.otp.bootstrap.endtoend.Person.ICHIRO;
import static jp.kumiai.otp.bootstrap.endtoend.Person.JIRO;
import static jp.kumiai.otp.bootstrap.endtoend.Person.SABURO;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import jp.kumiai.otp.bootstrap.RunningDemo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done on one instance holds on the other at once. */
class InstancesIT {

    @TempDir
    private Path data;

    private RunningDemo demo;
    private ApiClient here;
    private ApiClient there;

    @BeforeEach
    void start() {
        Oathtool.require();
        demo = RunningDemo.in(data);
        here = new ApiClient(demo.port());
        there = new ApiClient(demo.anotherPort());
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    @Tag("R28")
    void aRevocationEndsEverySessionOfTheUser() {
        String saburo = SABURO.register(here, demo);
        String inside = ICHIRO.register(there, demo);
        String atTheCode = there.logIn("ichirodt", ICHIRO.password()).text("session");
        aMinutePasses();

        ApiClient.Answer revoked = here.post(
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
                        .set("users", ApiClient.rows("ichirodt", "23456789")));

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(there.session(inside).status()).isEqualTo(401);
        assertThat(there.enterCode(atTheCode, ICHIRO.code(demo)).text("code")).isEqualTo("SESSION_OVER");
        assertThat(there.logIn("ichirodt", ICHIRO.password()).text("code")).isEqualTo("REISSUE_WAIT");
    }

    @Test
    @Tag("R18")
    @Tag("R19")
    void aSuspensionStopsTheOperationsOfEverySharerAndNoSession() {
        String hanako = HANAKO.register(there, demo);
        aMinutePasses();
        JIRO.register(here, demo);
        aMinutePasses();

        JIRO.mistypeSixTimes(here, demo);

        ApiClient.Answer refused = there.post(
                "/api/v1/session/authorisations",
                hanako,
                ApiClient.object(
                        "requestId",
                        "r1",
                        "operation",
                        "SPOT_TRANSFER",
                        "reference",
                        "T-1",
                        "oneTimePassword",
                        HANAKO.code(demo)));
        assertThat(refused.text("code")).isEqualTo("TOKEN_SUSPENDED");
        assertThat(there.get("/api/v1/session/lifting", hanako).text("code")).isEqualTo("NOT_ENTITLED");
        assertThat(there.session(hanako).status()).isEqualTo(200);
    }

    @Test
    @Tag("R4")
    @Tag("R15")
    void ofTwoSharersInOneMinuteOneGetsInAndTheOtherIsToldToWait() {
        HANAKO.register(here, demo);
        aMinutePasses();
        JIRO.register(there, demo);
        aMinutePasses();
        String jiro = there.logIn("jirodt", JIRO.password()).text("session");

        HANAKO.logIn(here, demo);
        ApiClient.Answer waits = there.enterCode(jiro, JIRO.code(demo));
        aMinutePasses();
        ApiClient.Answer in = there.enterCode(jiro, JIRO.code(demo));

        assertThat(waits.text("code")).isEqualTo("ALREADY_USED");
        assertThat(waits.body().path("secondsUntilNextCode").asInt()).isBetween(1, 60);
        assertThat(in.status()).isEqualTo(200);
    }

    private void aMinutePasses() {
        demo.clock().step(Duration.ofMinutes(1));
    }
}
