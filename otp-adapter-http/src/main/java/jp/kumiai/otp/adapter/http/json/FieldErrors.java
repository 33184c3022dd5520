package jp.kumiai.otp.adapter.http.json;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import jp.kumiai.otp.adapter.http.json.FieldError.Reason;

/**
 * What is wrong with one property, or with what is inside it. Immutable.
 *
 * @param all at least one, in the order of the document
 */
public record FieldErrors(Seq<FieldError> all) {

    static FieldErrors of(String pointer, Reason reason) {
        return new FieldErrors(List.of(new FieldError(pointer, reason)));
    }

    static FieldErrors joined(Seq<FieldErrors> parts) {
        return new FieldErrors(parts.flatMap(FieldErrors::all));
    }
}
