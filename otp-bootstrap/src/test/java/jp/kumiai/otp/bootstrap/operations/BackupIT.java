package jp.kumiai.otp.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import jp.kumiai.otp.adapter.http.HttpSettings;
import jp.kumiai.otp.adapter.http.OtpHttpServer;
import jp.kumiai.otp.bootstrap.CheapPasswords;
import jp.kumiai.otp.bootstrap.DataDirectory;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.StartFailure;
import jp.kumiai.otp.bootstrap.demo.Demo;
import jp.kumiai.otp.bootstrap.endtoend.ApiClient;
import jp.kumiai.otp.bootstrap.endtoend.DemoSeeds;
import jp.kumiai.otp.bootstrap.seed.SeedKeyFile;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database, restored as the guide for operators says. */
class BackupIT {

    private static final String SERIAL = "23456789";
    private static final String DATABASE = "otp.mv.db";
    private static final String KEY = "seed.key";

    @TempDir
    private Path atWork;

    @TempDir
    private Path restored;

    private String code = "";
    private String session = "";

    /** A user has registered; then the product was stopped and its database copied. */
    @BeforeEach
    void backUp() throws IOException {
        try (Product product = open(atWork)) {
            Demo.in(product);
            try (OtpHttpServer server = serve(product)) {
                ApiClient api = new ApiClient(server.port());
                code = code();
                String first = api.logIn("ichirodt", "ichiro-no-password").text("session");
                session = api.register(first, SERIAL, code).text("session");
            }
        }
        Files.copy(atWork.resolve(DATABASE), restored.resolve(DATABASE));
    }

    @Test
    @Tag("R4")
    void goesOnWithWatermarksSessionsAndTrail() throws IOException {
        Files.copy(atWork.resolve(KEY), restored.resolve(KEY));

        try (Product product = open(restored);
                OtpHttpServer server = serve(product)) {
            ApiClient api = new ApiClient(server.port());
            assertThat(api.session(session).text("next")).isEqualTo("NONE");
            String again = api.logIn("ichirodt", "ichiro-no-password").text("session");
            assertThat(api.enterCode(again, code).text("code")).isEqualTo("ALREADY_USED");
            assertThat(product.storage().auditTrail().latestAbout(new SerialNumber(SERIAL), 10))
                    .anySatisfy(event -> assertThat(event.kind()).hasToString("TOKEN_REGISTERED"));
        }
    }

    @Test
    void isRefusedWithAnotherKey() {
        SeedKeyFile.create(restored.resolve(KEY), new SecureRandom());

        assertThatThrownBy(() -> open(restored))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("does not open the seeds");
    }

    @Test
    void isRefusedWithoutItsKey() {
        assertThatThrownBy(() -> open(restored)).isInstanceOf(StartFailure.class);
        assertThat(restored.resolve(KEY)).doesNotExist();
    }

    private static Product open(Path folder) {
        DataPlace place = new DataPlace(DataDirectory.at(folder), Option.none());
        return Product.open(place, CheapPasswords.POLICIES, random -> place.seedKey(Option.none(), random));
    }

    private static OtpHttpServer serve(Product product) {
        return product.serve(new HttpSettings("127.0.0.1", 0, "くみあい銀行"), Option.none());
    }

    private static String code() {
        Seed seed = Seed.of(HexFormat.of().parseHex(DemoSeeds.hex(SERIAL))).get();
        TimeStep now = TimeStep.at(Instant.now(), TotpParameters.STANDARD.stepSeconds());
        return Totp.standard().generate(seed, TotpParameters.STANDARD, now).reveal();
    }
}
