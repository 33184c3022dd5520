package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Killed with -9 between two steps and started again: nothing that was acknowledged is lost. */
class DurabilityIT {

    private static final String SERIAL = "34567890";

    @TempDir
    private Path data;

    @Test
    @Tag("R4")
    @Tag("R17")
    void keepsEveryAcknowledgedStepOfAUser() {
        Oathtool.require();
        String code;
        try (ChildProcess first = start()) {
            ApiClient api = new ApiClient(first.port());
            String session = api.logIn("saburodt", "saburo-no-password").text("session");
            code = Oathtool.code(DemoSeeds.hex(SERIAL), Instant.now());
            assertThat(api.register(session, SERIAL, code).status()).isEqualTo(200);
            first.kill();
        }
        String waiting;
        try (ChildProcess second = start()) {
            ApiClient api = new ApiClient(second.port());
            ApiClient.Answer login = api.logIn("saburodt", "saburo-no-password");
            waiting = login.text("session");
            assertThat(login.text("next")).isEqualTo("ONE_TIME_PASSWORD");
            assertThat(api.enterCode(waiting, code).text("code")).isEqualTo("ALREADY_USED");
            for (int i = 0; i < 5; i++) {
                assertThat(api.enterCode(waiting, wrong()).text("code")).isEqualTo("CODE_MISMATCH");
            }
            second.kill();
        }
        try (ChildProcess third = start()) {
            ApiClient api = new ApiClient(third.port());
            assertThat(api.enterCode(waiting, wrong()).text("code")).isEqualTo("CODE_MISMATCH");
            assertThat(api.enterCode(
                                    waiting,
                                    Oathtool.code(
                                            DemoSeeds.hex(SERIAL), Instant.now().plusSeconds(60)))
                            .text("code"))
                    .isEqualTo("TOKEN_SUSPENDED");
            third.kill();
        }
    }

    /** H2 uses the room of what is out of date again after 45 seconds, and 2.5.252 does not find its way back then. */
    @Test
    @Tag("R4")
    @EnabledIfSystemProperty(named = "torture.idle", matches = "\\d+", disabledReason = "takes more than a minute")
    void keepsWhatIsAcknowledgedWhenItHasRunForLong() {
        Oathtool.require();
        try (ChildProcess first = start()) {
            ApiClient api = new ApiClient(first.port());
            assertThat(first.livesOnFor(Duration.ofSeconds(Integer.getInteger("torture.idle", 60))))
                    .isTrue();
            String session = api.logIn("saburodt", "saburo-no-password").text("session");
            String code = Oathtool.code(DemoSeeds.hex(SERIAL), Instant.now());
            assertThat(api.register(session, SERIAL, code).status()).isEqualTo(200);
            first.kill();
        }
        try (ChildProcess second = start()) {
            ApiClient api = new ApiClient(second.port());
            assertThat(api.logIn("saburodt", "saburo-no-password").text("next")).isEqualTo("ONE_TIME_PASSWORD");
        }
    }

    private ChildProcess start() {
        return ChildProcess.start("demo", "--port", "0", "--data", data.toString());
    }

    /** What the token will show tomorrow. */
    private static String wrong() {
        return Oathtool.code(DemoSeeds.hex(SERIAL), Instant.now().plusSeconds(86_400));
    }
}
