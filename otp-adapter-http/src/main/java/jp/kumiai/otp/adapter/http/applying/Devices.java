package jp.kumiai.otp.adapter.http.applying;

import io.vavr.collection.List;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Reads lists of serial numbers. */
final class Devices {

    private Devices() {}

    /** Those of this property, none of them twice; none at all when it is left out. */
    static Validation<FieldErrors, List<SerialNumber>> optional(JsonObject json, String name) {
        return json.optionalArray(name, Form.MAX_TOKENS)
                .flatMap(array -> array.map(each -> each.texts(SerialNumber::parse, serial -> serial))
                        .getOrElse(Validation.valid(List.empty())));
    }
}
