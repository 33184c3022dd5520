package jp.kumiai.otp.adapter.http.page.lifting;

import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.administration.Denials;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.adapter.http.page.visit.Screens;
import jp.kumiai.otp.adapter.http.page.visit.Visit;
import jp.kumiai.otp.application.lifting.ShowLifted;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.request.RequestId;

/** ワンタイムパスワード利用停止解除結果, which can be looked at again: it is found by its request. */
public final class LiftResultPage {

    private static final String TEMPLATE = "liftResult.jte";

    private final ShowLifted result;
    private final Screens screens;
    private final Denials denials;

    public LiftResultPage(ShowLifted result, Screens screens, Denials denials) {
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

    private Reply show(Visit visit, RequestId request, Option<Either<LiftFailure, Lifted>> kept) {
        return kept.map(answer -> answer.fold(
                        refusal -> Reply.seeOther(Place.LIFT_LIST.path()), lifted -> show(visit, request, lifted)))
                .getOrElse(() -> denials.nothingThere(visit));
    }

    private Reply show(Visit visit, RequestId request, Lifted lifted) {
        return screens.show(
                200, TEMPLATE, visit, LiftedView.of(lifted, visit.companyName(), visit.userName(), request));
    }
}
