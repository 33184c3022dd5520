package jp.kumiai.otp.adapter.http.api;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Selection;

/** Reads whom a request is about: its {@code users}, 1 to {@link #MAX} of them, none twice. */
public final class ChosenUsers {

    /** P21: a company has no more. */
    public static final int MAX = 100;

    private ChosenUsers() {}

    /** Rows of a list, each with the serial number it showed; without one for 「-」. */
    public static Validation<FieldErrors, List<Selection>> rows(JsonObject json) {
        return json.array("users", MAX).flatMap(array -> array.objects(ChosenUsers::row, Selection::loginId));
    }

    /** Login IDs alone. */
    public static Validation<FieldErrors, List<LoginId>> loginIds(JsonObject json) {
        return json.array("users", MAX).flatMap(array -> array.texts(LoginId::parse, loginId -> loginId));
    }

    private static Validation<Seq<FieldErrors>, Selection> row(JsonObject json) {
        return Validation.combine(
                        json.only("loginId", "serialNumber"),
                        json.text("loginId", LoginId::parse),
                        json.optionalText("serialNumber", SerialNumber::parse))
                .ap((known, loginId, serial) -> new Selection(loginId, serial));
    }
}
