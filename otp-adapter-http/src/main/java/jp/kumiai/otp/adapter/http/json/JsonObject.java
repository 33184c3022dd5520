package jp.kumiai.otp.adapter.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.json.FieldError.Reason;

/** An object somebody sent, to be read property by property. It is not printed: passwords are among its values. */
public final class JsonObject {

    private final ObjectNode node;

    JsonObject(ObjectNode node) {
        this.node = node;
    }

    /** Valid when the object has no other properties than these. */
    public Validation<FieldError, JsonObject> only(String... names) {
        Set<String> unknown = HashSet.ofAll(node::fieldNames).removeAll(HashSet.of(names));
        return unknown.isEmpty()
                ? Validation.valid(this)
                : Validation.invalid(FieldError.document(Reason.UNKNOWN_PROPERTY));
    }

    /** What the parser makes of this property's string. */
    public <T> Validation<FieldError, T> text(String name, Function<String, Option<T>> parser) {
        JsonNode value = node.get(name);
        if (value == null) {
            return Validation.invalid(FieldError.property(name, Reason.MISSING));
        }
        if (!value.isTextual()) {
            return Validation.invalid(FieldError.property(name, Reason.NOT_A_STRING));
        }
        return Option.of(value.textValue())
                .filter(JsonObject::isUnicode)
                .flatMap(parser)
                .toValidation(FieldError.property(name, Reason.MALFORMED));
    }

    /** False for half a surrogate pair, which escapes can write and no encoding can keep. */
    private static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @Override
    public String toString() {
        return "JsonObject[" + node.size() + " properties]";
    }
}
