package jp.kumiai.otp.adapter.http.page.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.page.Stub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    private final RunningServer server = Stub.nobody().start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "site.css, text/css; charset=utf-8",
        "site.js,  text/javascript; charset=utf-8",
        "fobs.js,  text/javascript; charset=utf-8",
        "mark.svg, image/svg+xml",
    })
    void servesEachFileForeverUnderAnAddressOfItsContent(String name, String type) {
        HttpResponse<String> response = server.get(Assets.path(name));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(type);
        assertThat(response.headers().allValues("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(response.body()).isNotBlank();
    }

    @Test
    void doesNotSendAgainWhatTheBrowserHas() {
        String tag =
                server.get(Assets.path("site.css")).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = server.send(server.request(Assets.path("site.css"))
                .header("If-None-Match", tag)
                .build());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/0000000000000000/site.css",
                "/static/x/no-such-file",
                "/static/x/..%2Fpackage-info.class",
                "/static/site.css",
                "/static/"
            })
    void servesNothingElse(String path) {
        assertThat(server.get(path).statusCode()).isIn(400, 404);
    }
}
