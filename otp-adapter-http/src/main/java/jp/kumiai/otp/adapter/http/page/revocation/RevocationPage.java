package jp.kumiai.otp.adapter.http.page.revocation;

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
import jp.kumiai.otp.adapter.http.page.visit.Notice;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.adapter.http.page.visit.Screens;
import jp.kumiai.otp.adapter.http.page.visit.Visit;
import jp.kumiai.otp.adapter.http.page.words.CodeWords;
import jp.kumiai.otp.adapter.http.problem.FailureStatus;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.revocation.RevokeTokens;
import jp.kumiai.otp.application.revocation.RevokeTokens.Revoked;
import jp.kumiai.otp.application.revocation.ShowRevocationList;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure.CodeNotAccepted;
import jp.kumiai.otp.domain.revocation.RevocationFailure.Denied;
import jp.kumiai.otp.domain.revocation.RevocationFailure.ListChanged;
import jp.kumiai.otp.domain.revocation.RevocationFailure.NotConfirmed;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.user.Password;

/** トークン失効: who has a token, and whose to revoke. */
public final class RevocationPage {

    private static final String TEMPLATE = "revocationList.jte";

    private final ShowRevocationList list;
    private final RevokeTokens revoke;
    private final Screens screens;
    private final Denials denials;
    private final Supplier<Reply> unreadable;

    public RevocationPage(
            ShowRevocationList list,
            RevokeTokens revoke,
            Screens screens,
            Denials denials,
            Supplier<Reply> unreadable) {
        this.list = list;
        this.revoke = revoke;
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
                        .flatMap(password -> read.code().map(code -> revoke(visit, read, password, code)))
                        .getOrElse(() -> malformed(visit, read)))
                .getOrElse(unreadable);
    }

    private Reply revoke(Visit visit, ActForm form, Password confirmation, OneTimePassword code) {
        RevokeTokens.Command command = new RevokeTokens.Command(
                visit.id(), form.request(), form.rows(), form.includeSharers(), confirmation, code);
        return revoke.revoke(command)
                .fold(failure -> refused(failure, visit, form.kept()), revoked -> done(revoked, form.request()));
    }

    /** R22: whoever revoked their own token goes on in the session in which the result can be read. */
    private static Reply done(Revoked revoked, RequestId request) {
        Reply result = Reply.seeOther(Place.REVOCATION_RESULT.path(request));
        return revoked.leaving().map(opened -> Cookies.remember(result, opened)).getOrElse(result);
    }

    private Reply refused(RevocationFailure failure, Visit visit, Kept kept) {
        if (failure instanceof Denied denied) {
            return denials.of(denied.denial(), visit);
        }
        if (failure instanceof ListChanged changed) {
            return told(ActRefusal.LIST_CHANGED, 0, kept.without(changed.rows()));
        }
        if (failure instanceof CodeNotAccepted refused) {
            ActRefusal refusal = ActRefusal.of(refused.failure());
            return refusal == ActRefusal.CODE_SUSPENDED
                    // 管理 is closed to the suspended, so the list could not tell them
                    ? Cookies.seeOther(Flash.of(Place.TOP, Notice.CODE_SUSPENDED))
                    : told(refusal, CodeWords.numberOf(refused.failure()), kept);
        }
        return failure instanceof NotConfirmed wrong
                ? told(ActRefusal.of(wrong.failure()), 0, kept)
                : told(ActRefusal.REQUEST_REUSED, 0, kept);
    }

    private static Reply told(ActRefusal refusal, long number, Kept kept) {
        return Cookies.seeOther(Flash.of(Place.REVOCATION_LIST, refusal, number, kept.text()));
    }

    private Reply malformed(Visit visit, ActForm form) {
        ActErrors errors = ActErrors.malformed(form.rowsError(), form.confirmationError(), form.codeError());
        return show(FailureStatus.of(ProblemCode.MALFORMED), visit, form.kept(), errors);
    }

    private Reply show(int status, Visit visit, Kept kept, ActErrors errors) {
        return list.show(visit.id())
                .map(listed -> RevocationView.of(
                        visit.csrf().reveal(), ActForm.freshRequest(), listed, visit.loginId(), kept, errors))
                .fold(denial -> denials.of(denial, visit), view -> screens.show(status, TEMPLATE, visit, view));
    }
}
