package jp.kumiai.otp.adapter.http.counter;

import io.vavr.control.Option;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.staff.StaffMember;

/** Reads on which form somebody of the bank acts. Who they are is never read from a request's body. */
public final class CounterFields {

    private CounterFields() {}

    /** An act of this member on the form with the {@code formNumber}. */
    public static Validation<FieldErrors, Counter> counter(JsonObject json, StaffMember member) {
        return json.text("formNumber", CounterFields::wellFormed)
                .map(form -> new Counter(member.id().value(), form));
    }

    private static Option<String> wellFormed(String text) {
        return Option.some(text).filter(Counter::isWellFormed);
    }
}
