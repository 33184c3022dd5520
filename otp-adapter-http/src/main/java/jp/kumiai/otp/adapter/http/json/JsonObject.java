package jp.kumiai.otp.adapter.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.json.FieldError.Reason;

/** An object somebody sent, to be read property by property. It is not printed: passwords are among its values. */
public final class JsonObject {

    private final String pointer;
    private final ObjectNode node;

    JsonObject(String pointer, ObjectNode node) {
        this.pointer = pointer;
        this.node = node;
    }

    /** Valid when the object has no other properties than these. */
    public Validation<FieldErrors, JsonObject> only(String... names) {
        return Iterator.ofAll(node.fieldNames()).forAll(Arrays.asList(names)::contains)
                ? Validation.valid(this)
                : Validation.invalid(FieldErrors.of(pointer, Reason.UNKNOWN_PROPERTY));
    }

    /** What the parser makes of this property's string. */
    public <T> Validation<FieldErrors, T> text(String name, Function<String, Option<T>> parser) {
        return property(name, (at, value) -> JsonText.read(at, value, parser));
    }

    /** The same for a property that may be left out; null is not left out. */
    public <T> Validation<FieldErrors, Option<T>> optionalText(String name, Function<String, Option<T>> parser) {
        return node.has(name) ? text(name, parser).map(Option::some) : Validation.valid(Option.none());
    }

    /** This property's integer, from {@code min} to {@code max}, both inclusive. */
    public Validation<FieldErrors, Integer> integer(String name, int min, int max) {
        return property(name, (at, value) -> {
            if (!value.isIntegralNumber()) {
                return Validation.invalid(FieldErrors.of(at, Reason.NOT_AN_INTEGER));
            }
            return value.canConvertToInt() && value.intValue() >= min && value.intValue() <= max
                    ? Validation.valid(value.intValue())
                    : Validation.invalid(FieldErrors.of(at, Reason.OUT_OF_RANGE));
        });
    }

    /** The same for a property that may be left out; null is not left out. */
    public Validation<FieldErrors, Option<Integer>> optionalInteger(String name, int min, int max) {
        return node.has(name) ? integer(name, min, max).map(Option::some) : Validation.valid(Option.none());
    }

    /** This property's boolean. */
    public Validation<FieldErrors, Boolean> flag(String name) {
        return property(
                name,
                (at, value) -> value.isBoolean()
                        ? Validation.valid(value.booleanValue())
                        : Validation.invalid(FieldErrors.of(at, Reason.NOT_A_BOOLEAN)));
    }

    /** This property's array of 1 to {@code max} elements. */
    public Validation<FieldErrors, JsonArray> array(String name, int max) {
        return property(name, (at, value) -> {
            if (!(value instanceof ArrayNode array)) {
                return Validation.invalid(FieldErrors.of(at, Reason.NOT_AN_ARRAY));
            }
            return array.isEmpty() || array.size() > max
                    ? Validation.invalid(FieldErrors.of(at, Reason.WRONG_COUNT))
                    : Validation.valid(new JsonArray(at, List.ofAll(array)));
        });
    }

    /** The same for a property that may be left out; null is not left out. */
    public Validation<FieldErrors, Option<JsonArray>> optionalArray(String name, int max) {
        return node.has(name) ? array(name, max).map(Option::some) : Validation.valid(Option.none());
    }

    /** What the parser makes of this property's object. */
    public <T> Validation<FieldErrors, T> object(
            String name, Function<JsonObject, Validation<Seq<FieldErrors>, T>> parser) {
        return property(
                name,
                (at, value) -> value instanceof ObjectNode inner
                        ? parser.apply(new JsonObject(at, inner)).mapError(FieldErrors::joined)
                        : Validation.invalid(FieldErrors.of(at, Reason.NOT_AN_OBJECT)));
    }

    /** What the whole object says; none when its properties do not belong together. */
    public <T> Validation<Seq<FieldErrors>, T> consistent(Option<T> said) {
        return said.toValidation(List.of(FieldErrors.of(pointer, Reason.INCONSISTENT)));
    }

    private <T> Validation<FieldErrors, T> property(
            String name, BiFunction<String, JsonNode, Validation<FieldErrors, T>> reader) {
        String at = pointer + "/" + name;
        JsonNode value = node.get(name);
        return value == null ? Validation.invalid(FieldErrors.of(at, Reason.MISSING)) : reader.apply(at, value);
    }

    @Override
    public String toString() {
        return "JsonObject[" + node.size() + " properties]";
    }
}
