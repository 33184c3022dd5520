package jp.kumiai.otp.adapter.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.net.http.HttpResponse;
import java.util.function.Predicate;
import jp.kumiai.otp.adapter.http.AllRoutes;
import jp.kumiai.otp.adapter.http.RunningServer;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** The published document and the product say the same. That its answers do, every test of the API checks. */
final class OpenApiTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.load();

    @Test
    void describesExactlyTheRoutesForMachines() {
        Predicate<Route> forMachines = route ->
                List.of("/api/", "/health/", "/openapi.yaml", "/demo/tokens/").exists(route.template()::startsWith);
        Set<String> routes = AllRoutes.withDemo()
                .filter(forMachines)
                .map(route -> route.method() + " " + route.template())
                .toSortedSet();

        assertThat(DOCUMENT.operations()).containsExactlyElementsOf(routes);
    }

    @Test
    void listsExactlyTheProblemCodes() {
        assertThat(DOCUMENT.problemCodes())
                .containsExactlyInAnyOrderElementsOf(
                        List.of(ProblemCode.values()).map(Enum::name));
    }

    @Test
    void givesExamplesThatFitTheirSchemas() {
        assertThat(DOCUMENT.mediaTypes())
                .hasSizeGreaterThan(10)
                .allSatisfy(mediaType -> assertThat(examples(mediaType))
                        .allSatisfy(example -> assertThat(DOCUMENT.violations(mediaType.path("schema"), example))
                                .isEmpty()));
    }

    private static List<JsonNode> examples(JsonNode mediaType) {
        return Option.of(mediaType.get("example"))
                .toList()
                .appendAll(List.ofAll(mediaType.path("examples")).map(example -> example.path("value")));
    }

    @Test
    void isServedAsItIs() {
        try (RunningServer server = RunningServer.with(RunningServer.REFUSING)) {
            HttpResponse<String> response = server.get("/openapi.yaml");

            assertThat(response.headers().firstValue("Content-Type")).contains("application/yaml");
            assertThat(response.body()).startsWith("openapi: 3.1.0\n").contains("利用開始登録");
        }
    }
}
