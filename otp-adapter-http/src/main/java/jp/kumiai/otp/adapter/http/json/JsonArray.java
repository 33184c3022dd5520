package jp.kumiai.otp.adapter.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.json.FieldError.Reason;

/** An array somebody sent, to be read element by element. It is not printed. */
public final class JsonArray {

    private final String pointer;
    private final List<JsonNode> elements;

    JsonArray(String pointer, List<JsonNode> elements) {
        this.pointer = pointer;
        this.elements = elements;
    }

    /**
     * What the parser makes of each string.
     *
     * @param key by which two values are the same; none may be there twice
     */
    public <T> Validation<FieldErrors, List<T>> texts(Function<String, Option<T>> parser, Function<T, Object> key) {
        return each((at, element) -> JsonText.read(at, element, parser)).flatMap(values -> distinct(values, key));
    }

    /**
     * What the parser makes of each object.
     *
     * @param key by which two values are the same; none may be there twice
     */
    public <T> Validation<FieldErrors, List<T>> objects(
            Function<JsonObject, Validation<Seq<FieldErrors>, T>> parser, Function<T, Object> key) {
        return each((at, element) -> element instanceof ObjectNode node
                        ? parser.apply(new JsonObject(at, node)).mapError(FieldErrors::joined)
                        : Validation.invalid(FieldErrors.of(at, Reason.NOT_AN_OBJECT)))
                .flatMap(values -> distinct(values, key));
    }

    private <T> Validation<FieldErrors, List<T>> each(BiFunction<String, JsonNode, Validation<FieldErrors, T>> reader) {
        List<Validation<FieldErrors, T>> read =
                elements.zipWithIndex((element, index) -> reader.apply(pointer + "/" + index, element));
        List<FieldErrors> errors = read.filter(Validation::isInvalid).map(Validation::getError);
        return errors.isEmpty()
                ? Validation.valid(read.map(Validation::get))
                : Validation.invalid(FieldErrors.joined(errors));
    }

    /** Points at the later one of two. */
    private <T> Validation<FieldErrors, List<T>> distinct(List<T> values, Function<T, Object> key) {
        List<Object> keys = values.map(key);
        List<FieldErrors> repeated = List.range(0, keys.size())
                .filter(index -> keys.indexOf(keys.get(index)) < index)
                .map(index -> FieldErrors.of(pointer + "/" + index, Reason.REPEATED));
        return repeated.isEmpty() ? Validation.valid(values) : Validation.invalid(FieldErrors.joined(repeated));
    }

    @Override
    public String toString() {
        return "JsonArray[" + elements.size() + " elements]";
    }
}
