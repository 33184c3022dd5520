package jp.kumiai.otp.adapter.http.json;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.kumiai.otp.adapter.http.exchange.Body;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldError.Reason;

/**
 * JSON, and nothing that only looks like it: one object in UTF-8 without a byte order mark, no name twice, nothing after
 * it, nested four deep at most. Thread-safe.
 */
public final class Json {

    private static final int MAX_DEPTH = 4;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // names are the client's to choose; remembering them is memory given away
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(Value.construct(Include.NON_NULL, Include.NON_NULL))
            .build();

    private Json() {}

    /** The object in this body. */
    public static Either<FieldError, JsonObject> read(Body body) {
        try {
            // decoded here, since the library would guess UTF-16 and UTF-32 too
            byte[] bytes = body.toBytes();
            String text = new String(bytes, StandardCharsets.UTF_8);
            boolean isUtf8 = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
            return isUtf8 && MAPPER.readTree(text) instanceof ObjectNode node
                    ? Either.right(new JsonObject(FieldError.DOCUMENT, node))
                    : Either.left(FieldError.document(Reason.NOT_A_JSON_OBJECT));
        } catch (JsonProcessingException e) {
            return Either.left(FieldError.document(Reason.NOT_A_JSON_OBJECT));
        }
    }

    /** A reply of this value, written like {@link #write}. */
    public static Reply reply(int status, Object value) {
        return Reply.of(status, "application/json", write(value));
    }

    /** Writes a map or a record; components that are null are left out. */
    public static Body write(Object value) {
        try {
            return Body.of(MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }
}
