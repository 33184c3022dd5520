package jp.kumiai.otp.adapter.http.page.bank.company;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.page.administration.Kept;
import jp.kumiai.otp.adapter.http.page.administration.Rows;
import jp.kumiai.otp.adapter.http.page.bank.view.Cell;
import jp.kumiai.otp.adapter.http.page.view.RowsField;
import jp.kumiai.otp.adapter.http.page.view.Tick;
import jp.kumiai.otp.adapter.http.page.words.UserClassWords;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Standing;

/** The users of a company with a box before each, for the acts at the counter. */
final class UserRows {

    static final RowsField FIELD = RowsField.of("rows", "対象の利用者");
    private static final String PREFIX = "row.";

    private UserRows() {}

    /** Who was ticked, perhaps nobody; none when it comes from no page of ours. */
    static Option<List<LoginId>> of(Form form) {
        List<String> names = form.withPrefix(PREFIX).map(field -> field._1());
        List<LoginId> ticked = names.flatMap(LoginId::parse);
        return Option.when(ticked.size() == names.size(), ticked.distinct());
    }

    static Kept kept(List<LoginId> ticked, Set<LoginId> changed, boolean includeSharers) {
        return new Kept(ticked.toSet().removeAll(changed), changed, includeSharers);
    }

    static RowsField missing(List<LoginId> ticked) {
        return FIELD.wrong(Option.when(ticked.isEmpty(), "対象の利用者を1名以上選択してください。"));
    }

    /**
     * The first cells of a row.
     *
     * @param reason why it cannot be ticked
     * @param also who else uses the same token, and what becomes of them; empty when nobody does
     */
    static List<Cell> cells(Standing standing, List<Standing> sharers, Option<String> reason, Kept kept, String also) {
        Tick tick = Rows.tick(standing, sharers, reason, kept);
        Cell name = Cell.name(standing.user().name());
        return List.of(
                Cell.box(tick),
                Cell.figures(standing.user().loginId().value()),
                tick.isNoted() ? name.noted(also).notedAs(tick.name() + "-note") : name,
                Cell.words(UserClassWords.of(standing.user().userClass())),
                CompanySheets.serial(standing.boundTo()));
    }

    static String names(List<Standing> standings) {
        return standings.map(each -> each.user().name()).mkString("、");
    }
}
