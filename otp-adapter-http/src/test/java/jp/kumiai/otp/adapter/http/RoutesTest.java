package jp.kumiai.otp.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import jp.kumiai.otp.adapter.http.exchange.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class RoutesTest {

    private static final Map<String, String> SECURITY_HEADERS = TreeMap.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                            + "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
                            + "frame-ancestors 'none'",
                    "Strict-Transport-Security",
                    "max-age=63072000; includeSubDomains",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "no-referrer",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin")
            .put(
                    "Permissions-Policy",
                    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                            + "microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()");
    private static final List<String> CACHED_FOR_EVER = List.of("text/css", "text/javascript", "image/", "font/");

    private static final RunningServer SERVER =
            RunningServer.with(RunningServer.REFUSING, Option.some(Samples.VIRTUAL_TOKENS));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void answerWithEverySecurityHeader() {
        assertThat(AllRoutes.withDemo()).hasSizeGreaterThan(8).allSatisfy(route -> {
            isSafe(ask(route.method().name(), pathOf(route)));
            isSafe(ask("PUT", pathOf(route)));
        });
    }

    @Test
    void areSafeWhereThereIsNoRouteToo() {
        isSafe(SERVER.get("/nowhere"));
        isSafe(SERVER.get("/api/v1/nowhere"));
        isSafe(ask("POST", "/api/v1/sessions?a=b"));
        assertThat(List.of(
                        "GARBAGE\r\n\r\n",
                        "GET /api/v1/session HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(9_000) + "\r\n\r\n",
                        "GET /api/%2e%2e%2f HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                        "POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 99999\r\n\r\n"))
                .allSatisfy(request -> assertThat(SERVER.raw(request))
                        .contains(SECURITY_HEADERS
                                .map(header -> header._1() + ": " + header._2() + "\r\n")
                                .asJava())
                        .contains("Cache-Control: no-store\r\n")
                        .doesNotContain("Server:")
                        .doesNotContain("Jetty"));
    }

    /** An unread body would make the server reset the connection before the end of a long answer has arrived. */
    @Test
    void answerToTheEndThoughTheRequestHadABodyThatNobodyAskedFor() {
        int length = SERVER.get("/openapi.yaml").body().length();

        for (int i = 0; i < 300; i++) {
            assertThat(ask("GET", "/openapi.yaml").body()).hasSize(length);
        }
    }

    @Test
    void haveOneEndpointPerMethodAndTemplate() {
        assertThat(AllRoutes.withDemo().map(route -> route.method() + " " + route.template()))
                .doesNotHaveDuplicates();
    }

    @Test
    void neverSetACookieForMachines() {
        assertThat(AllRoutes.withDemo().filter(route -> route.template().startsWith("/api/")))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(ask(route.method().name(), pathOf(route))
                                .headers()
                                .allValues("Set-Cookie"))
                        .isEmpty());
    }

    private static String pathOf(Route route) {
        return route.template().replaceAll("\\{[^}]*}", Samples.SERIAL.value());
    }

    private static HttpResponse<String> ask(String method, String path) {
        HttpRequest.Builder request = SERVER.request(path).method(method, BodyPublishers.ofString("{}"));
        return SERVER.send(request.header("Content-Type", "application/json").build());
    }

    private static void isSafe(HttpResponse<String> response) {
        SECURITY_HEADERS.forEach((name, value) ->
                assertThat(response.headers().allValues(name)).as(name).containsExactly(value));
        assertThat(response.headers().allValues("Cache-Control"))
                .containsExactly(isCachedForEver(response) ? "public, max-age=31536000, immutable" : "no-store");
        assertThat(response.headers().map().keySet())
                .doesNotContain("server", "x-powered-by", "access-control-allow-origin");
    }

    private static boolean isCachedForEver(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return response.statusCode() == 200 && CACHED_FOR_EVER.exists(type::startsWith);
    }
}
