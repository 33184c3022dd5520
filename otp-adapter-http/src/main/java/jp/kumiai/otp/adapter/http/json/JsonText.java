package jp.kumiai.otp.adapter.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.function.Function;
import jp.kumiai.otp.adapter.http.json.FieldError.Reason;

/** Reads strings. */
final class JsonText {

    private JsonText() {}

    /** What the parser makes of this string. */
    static <T> Validation<FieldErrors, T> read(String pointer, JsonNode value, Function<String, Option<T>> parser) {
        if (!value.isTextual()) {
            return Validation.invalid(FieldErrors.of(pointer, Reason.NOT_A_STRING));
        }
        return Option.of(value.textValue())
                .filter(JsonText::isUnicode)
                .flatMap(parser)
                .toValidation(FieldErrors.of(pointer, Reason.MALFORMED));
    }

    /** False for half a surrogate pair, which escapes can write and no encoding can keep. */
    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
                return false;
            }
        }
        return true;
    }
}
