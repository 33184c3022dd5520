package jp.kumiai.otp.adapter.http.counter;

import io.vavr.control.Option;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.domain.audit.Counter;

/** Reads who of the bank acts, and on which form. */
final class CounterFields {

    private CounterFields() {}

    static Validation<FieldErrors, String> operator(JsonObject json) {
        return json.text("operator", CounterFields::wellFormed);
    }

    static Validation<FieldErrors, String> formNumber(JsonObject json) {
        return json.text("formNumber", CounterFields::wellFormed);
    }

    private static Option<String> wellFormed(String text) {
        return Option.some(text).filter(Counter::isWellFormed);
    }
}
