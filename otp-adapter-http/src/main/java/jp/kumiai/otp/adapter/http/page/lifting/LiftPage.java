package jp.kumiai.otp.adapter.http.page.lifting;

import io.vavr.control.Option;
import java.util.function.Supplier;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.administration.ActErrors;
import jp.kumiai.otp.adapter.http.page.administration.ActForm;
import jp.kumiai.otp.adapter.http.page.administration.ActRefusal;
import jp.kumiai.otp.adapter.http.page.administration.Denials;
import jp.kumiai.otp.adapter.http.page.administration.Kept;
import jp.kumiai.otp.adapter.http.page.visit.Cookies;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.adapter.http.page.visit.Screens;
import jp.kumiai.otp.adapter.http.page.visit.Visit;
import jp.kumiai.otp.adapter.http.problem.FailureStatus;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.lifting.LiftSuspensions;
import jp.kumiai.otp.application.lifting.ShowLiftList;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure.Denied;
import jp.kumiai.otp.domain.lifting.LiftFailure.ListChanged;
import jp.kumiai.otp.domain.lifting.LiftFailure.NotConfirmed;
import jp.kumiai.otp.domain.user.Password;

/** ワンタイムパスワード利用停止解除一覧: who is suspended, and whom to lift. */
public final class LiftPage {

    private static final String TEMPLATE = "liftList.jte";

    private final ShowLiftList list;
    private final LiftSuspensions lift;
    private final Screens screens;
    private final Denials denials;
    private final Supplier<Reply> unreadable;

    public LiftPage(
            ShowLiftList list, LiftSuspensions lift, Screens screens, Denials denials, Supplier<Reply> unreadable) {
        this.list = list;
        this.lift = lift;
        this.screens = screens;
        this.denials = denials;
        this.unreadable = unreadable;
    }

    public Reply show(Visit visit) {
        return show(200, visit, Kept.of(visit.flash()), ActErrors.of(visit.flash()));
    }

    public Reply submit(Visit visit, Form form) {
        return ActForm.of(form)
                .map(read -> read.confirmation()
                        .filter(password -> !read.rows().isEmpty())
                        .map(password -> lift(visit, read, password))
                        .getOrElse(() -> malformed(visit, read)))
                .getOrElse(unreadable);
    }

    private Reply lift(Visit visit, ActForm form, Password confirmation) {
        return lift.lift(new LiftSuspensions.Command(visit.id(), form.request(), form.rows(), confirmation))
                .fold(
                        failure -> refused(failure, visit, form.kept()),
                        lifted -> Reply.seeOther(Place.LIFT_RESULT.path(form.request())));
    }

    private Reply refused(LiftFailure failure, Visit visit, Kept kept) {
        if (failure instanceof Denied denied) {
            return denials.of(denied.denial(), visit);
        }
        if (failure instanceof ListChanged changed) {
            return told(ActRefusal.LIST_CHANGED, kept.without(changed.rows()));
        }
        return failure instanceof NotConfirmed wrong
                ? told(ActRefusal.of(wrong.failure()), kept)
                : told(ActRefusal.REQUEST_REUSED, kept);
    }

    private static Reply told(ActRefusal refusal, Kept kept) {
        return Cookies.seeOther(Flash.of(Place.LIFT_LIST, refusal, 0, kept.text()));
    }

    private Reply malformed(Visit visit, ActForm form) {
        ActErrors errors = ActErrors.malformed(form.rowsError(), form.confirmationError(), Option.none());
        return show(FailureStatus.of(ProblemCode.MALFORMED), visit, form.kept(), errors);
    }

    private Reply show(int status, Visit visit, Kept kept, ActErrors errors) {
        return list.show(visit.id())
                .map(rows -> LiftView.of(visit.csrf().reveal(), ActForm.freshRequest(), rows, kept, errors))
                .fold(denial -> denials.of(denial, visit), view -> screens.show(status, TEMPLATE, visit, view));
    }
}
