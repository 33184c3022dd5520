package jp.kumiai.otp.adapter.http.page.administration;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.view.Person;
import jp.kumiai.otp.adapter.http.page.view.Tick;
import jp.kumiai.otp.adapter.http.page.words.UserClassWords;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.UserClass;

/** Makes the parts that the rows of both lists and both results have in common. */
public final class Rows {

    private Rows() {}

    public static Person person(Standing standing) {
        return person(
                standing.user().loginId(),
                standing.user().name(),
                standing.user().userClass(),
                standing.boundTo());
    }

    public static Person person(LoginId loginId, String name, UserClass userClass, Option<SerialNumber> serial) {
        return new Person(loginId.value(), name, UserClassWords.of(userClass), TickedRows.valueOf(serial));
    }

    /**
     * The checkbox of a row.
     *
     * @param reason why it cannot be ticked
     */
    public static Tick tick(Standing standing, List<Standing> sharers, Option<String> reason, Kept kept) {
        LoginId loginId = standing.user().loginId();
        return new Tick(
                TickedRows.nameOf(loginId),
                TickedRows.valueOf(standing.boundTo()),
                standing.user().name() + "（" + loginId + "）を選択",
                reason.isEmpty() && kept.ticked().contains(loginId),
                reason,
                Option.when(kept.changed().contains(loginId), "この利用者の内容が変わりました。ご確認ください。"),
                loginId.value(),
                sharers.map(each -> each.user().loginId()).mkString(" "));
    }

    public static java.util.List<String> names(List<Standing> standings) {
        return standings.map(each -> each.user().name()).toJavaList();
    }
}
