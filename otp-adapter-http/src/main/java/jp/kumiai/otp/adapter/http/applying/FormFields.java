package jp.kumiai.otp.adapter.http.applying;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.Parsers;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Reads the form of an application (申込書). */
final class FormFields {

    private FormFields() {}

    static Validation<Seq<FieldErrors>, Form> form(ContractId contract, JsonObject json) {
        return Validation.combine(
                        json.only("number", "kind", "reason", "tokens", "devices", "requestedStart"),
                        json.text("number", ApplicationNumber::parse),
                        json.text("kind", Parsers.oneOf(List.of(ApplicationKind.values()))),
                        json.optionalText("reason", Parsers.oneOf(List.of(ReissueReason.values()))),
                        json.optionalInteger("tokens", 1, Form.MAX_TOKENS),
                        Devices.optional(json, "devices"),
                        json.optionalText("requestedStart", Parsers::day))
                .ap((known, number, kind, reason, tokens, devices, start) -> Form.of(
                        number, contract, kind, reason, tokens.getOrElse(replaced(kind, devices)), devices, start))
                .flatMap(json::consistent);
    }

    /** Of a REISSUE, as many new tokens as old ones unless the form says so itself. */
    private static int replaced(ApplicationKind kind, List<SerialNumber> devices) {
        return kind == ApplicationKind.REISSUE ? devices.size() : 0;
    }
}
