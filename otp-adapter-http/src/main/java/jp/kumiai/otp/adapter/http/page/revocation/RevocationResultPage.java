package jp.kumiai.otp.adapter.http.page.revocation;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.administration.Denials;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.adapter.http.page.visit.Screens;
import jp.kumiai.otp.adapter.http.page.visit.Visit;
import jp.kumiai.otp.application.revocation.ShowRevocation;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationFailure;

/** トークン失効結果, which can be looked at again: it is found by its request. */
public final class RevocationResultPage {

    private static final String TEMPLATE = "revocationResult.jte";

    private final ShowRevocation result;
    private final Screens screens;
    private final Denials denials;

    public RevocationResultPage(ShowRevocation result, Screens screens, Denials denials) {
        this.result = result;
        this.screens = screens;
        this.denials = denials;
    }

    public Reply show(Visit visit, String request) {
        return RequestId.parse(request)
                .map(id -> result.show(visit.id(), id)
                        .fold(denial -> denials.of(denial, visit), kept -> show(visit, id, kept)))
                .getOrElse(() -> denials.nothingThere(visit));
    }

    private Reply show(Visit visit, RequestId request, Option<Either<RevocationFailure, Revocation>> kept) {
        return kept.map(answer -> answer.fold(
                        refusal -> Reply.seeOther(Place.REVOCATION_LIST.path()),
                        revocation -> show(visit, request, revocation)))
                .getOrElse(() -> denials.nothingThere(visit));
    }

    private Reply show(Visit visit, RequestId request, Revocation revocation) {
        return screens.show(
                200,
                TEMPLATE,
                visit,
                RevokedView.of(revocation, visit.companyName(), visit.userName(), request, visit.isLeaving()));
    }
}
