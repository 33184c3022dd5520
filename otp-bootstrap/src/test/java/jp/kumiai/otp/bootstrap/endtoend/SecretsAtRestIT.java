package jp.kumiai.otp.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import jp.kumiai.otp.bootstrap.RunningDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a whole walk, nothing in the data folder is a secret that anybody could use. */
class SecretsAtRestIT {

    private static final String SERIAL = "23456789";
    private static final String PASSWORD = "ichiro-no-password";

    @TempDir
    private Path data;

    @Test
    void holdNoSeedNoPasswordAndNoSessionInTheClear() throws IOException {
        String session = walk();
        byte[] seed = HexFormat.of().parseHex(DemoSeeds.hex(SERIAL));

        String stored = everythingStored();

        assertThat(stored).as("the user is stored").contains("ichirodt").contains(SERIAL);
        assertThat(stored)
                .doesNotContain(PASSWORD)
                .doesNotContain("ichiro-no-kakunin")
                .doesNotContain(session);
        assertThat(stored).doesNotContain(latin1(seed));
        assertThat(stored.toLowerCase(Locale.ROOT)).doesNotContain(DemoSeeds.hex(SERIAL));
        assertThat(stored)
                .doesNotContain(Base64.getEncoder().encodeToString(seed).substring(0, 26));
    }

    /** Registers a token and returns the session that is still open when the product stops. */
    private String walk() {
        try (RunningDemo demo = RunningDemo.in(data)) {
            ApiClient api = new ApiClient(demo.port());
            String code = api.get("/demo/tokens/" + SERIAL).text("code");
            ApiClient.Answer in = api.register(api.logIn("ichirodt", PASSWORD).text("session"), SERIAL, code);
            assertThat(in.status()).isEqualTo(200);
            return in.text("session");
        }
    }

    private String everythingStored() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(latin1(Files.readAllBytes(file)));
            }
        }
        return all.toString();
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
