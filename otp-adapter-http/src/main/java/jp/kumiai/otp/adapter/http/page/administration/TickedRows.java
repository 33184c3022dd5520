package jp.kumiai.otp.adapter.http.page.administration;

import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.page.words.StateWords;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Selection;

/**
 * The ticked rows of a list in its form: one field a row, since a form has no name twice. Its name tells the login ID,
 * its value the serial number that was shown, so that the act can be refused when that is no longer the truth (U7).
 */
public final class TickedRows {

    private static final String PREFIX = "row.";

    private TickedRows() {}

    public static String nameOf(LoginId loginId) {
        return PREFIX + loginId;
    }

    /** Also what the row shows for its serial number. */
    public static String valueOf(Option<SerialNumber> serial) {
        return serial.map(SerialNumber::value).getOrElse(StateWords.NOTHING);
    }

    /** What was ticked, perhaps nothing; none when it comes from no list of ours. */
    public static Option<List<Selection>> of(Form form) {
        List<Tuple2<String, String>> fields = form.withPrefix(PREFIX);
        List<Selection> rows = fields.flatMap(field -> row(field._1(), field._2()));
        return Option.when(
                rows.size() == fields.size()
                        && rows.distinctBy(Selection::loginId).size() == rows.size(),
                rows);
    }

    private static Option<Selection> row(String loginId, String shown) {
        return LoginId.parse(loginId).flatMap(id -> serial(shown).map(serial -> new Selection(id, serial)));
    }

    private static Option<Option<SerialNumber>> serial(String shown) {
        return shown.equals(StateWords.NOTHING)
                ? Option.some(Option.none())
                : SerialNumber.parse(shown).map(Option::some);
    }
}
