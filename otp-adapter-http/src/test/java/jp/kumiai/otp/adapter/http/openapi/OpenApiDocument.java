package jp.kumiai.otp.adapter.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Locale;

/** The published document, to hold real answers against. */
public final class OpenApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final JsonNode root;

    private OpenApiDocument(JsonNode root) {
        this.root = root;
    }

    public static OpenApiDocument load() {
        try (InputStream in = OpenApiHandler.class.getResourceAsStream("openapi.yaml")) {
            return new OpenApiDocument(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every method and path template, {@code GET /health/live}. */
    public Set<String> operations() {
        return TreeSet.ofAll(Iterator.ofAll(root.path("paths").fieldNames())
                .flatMap(path -> METHODS.filter(method -> has(path, method)).map(method -> method + " " + path)));
    }

    public Set<String> problemCodes() {
        return TreeSet.ofAll(
                Iterator.ofAll(root.at("/components/schemas/ProblemCode/enum")).map(JsonNode::asText));
    }

    /** Every field of a request's body that is of this schema, {@code POST /api/v1/sessions #/loginId}. */
    public Set<String> fields(String schema) {
        String wanted = "#/components/schemas/" + schema;
        return operations().flatMap(operation -> {
            JsonNode body = operation(operation).at("/requestBody/content/application~1json/schema");
            return fields("#", body, wanted).map(pointer -> operation + " " + pointer);
        });
    }

    private List<String> fields(String pointer, JsonNode schema, String wanted) {
        if (schema.path("$ref").asText().equals(wanted)) {
            return List.of(pointer);
        }
        JsonNode node = resolved(schema);
        List<String> properties = Iterator.ofAll(node.path("properties").properties())
                .flatMap(each -> fields(pointer + "/" + each.getKey(), each.getValue(), wanted))
                .toList();
        return node.has("items")
                ? properties.appendAll(fields(pointer + "/0", node.path("items"), wanted))
                : properties;
    }

    private JsonNode operation(String operation) {
        String[] parts = operation.split(" ", 2);
        return root.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    /** The template of this path; the path itself when there is none. */
    private String template(String path) {
        return Iterator.ofAll(root.path("paths").fieldNames())
                .find(template -> path.matches(template.replaceAll("\\{[^}]*}", "[^/]*")))
                .getOrElse(path);
    }

    /**
     * Fails unless the document says that this operation can answer so.
     *
     * @param operation a method and a path, or the template of one
     */
    public void check(String operation, HttpResponse<String> response) {
        String[] parts = operation.split(" ", 2);
        JsonNode responses = root.path("paths")
                .path(template(parts[1]))
                .path(parts[0].toLowerCase(Locale.ROOT))
                .path("responses");
        JsonNode described = resolved(responses.path(Integer.toString(response.statusCode())));
        assertThat(described.isMissingNode())
                .as("%s answers %s, which is not described", operation, response.statusCode())
                .isFalse();
        checkHeaders(described, response);
        checkBody(described.path("content"), response);
    }

    private void checkHeaders(JsonNode described, HttpResponse<String> response) {
        assertThat(response.headers().firstValue("WWW-Authenticate").isPresent())
                .isEqualTo(described.path("headers").has("WWW-Authenticate"));
        assertThat(response.headers().firstValue("Location").isPresent())
                .isEqualTo(described.path("headers").has("Location"));
    }

    private void checkBody(JsonNode content, HttpResponse<String> response) {
        if (content.isMissingNode()) {
            assertThat(response.body()).isEmpty();
            return;
        }
        String type = response.headers().firstValue("Content-Type").orElse("none");
        assertThat(content.has(type)).as("content type %s is described", type).isTrue();
        if (type.equals("application/octet-stream")) {
            return;
        }
        try {
            assertThat(violations(content.path(type).path("schema"), JSON.readTree(response.body())))
                    .as(response.body())
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this value breaks of this schema, whose references are into the document. */
    List<String> violations(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", root.path("components"));
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return List.ofAll(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(whole, strict)
                        .validate(value))
                .map(Object::toString);
    }

    /** Every media type object with a schema and its examples. */
    List<JsonNode> mediaTypes() {
        return List.ofAll(root.findParents("schema")).filter(node -> node.has("example") || node.has("examples"));
    }

    private boolean has(String path, String method) {
        return root.path("paths").path(path).has(method.toLowerCase(Locale.ROOT));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }
}
