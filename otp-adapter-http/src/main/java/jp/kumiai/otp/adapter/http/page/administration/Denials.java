package jp.kumiai.otp.adapter.http.page.administration;

import java.util.function.Function;
import java.util.function.Supplier;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.visit.Cookies;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.adapter.http.page.visit.Notice;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.adapter.http.page.visit.Visit;
import jp.kumiai.otp.domain.session.AccessDenial;

/** Answers whoever may not even ask for what they asked for. */
public final class Denials {

    private final Function<Visit, Reply> notEntitled;
    private final Supplier<Reply> notFound;

    /**
     * @param notEntitled the page that says who may
     * @param notFound the page that says that there is nothing at an address
     */
    public Denials(Function<Visit, Reply> notEntitled, Supplier<Reply> notFound) {
        this.notEntitled = notEntitled;
        this.notFound = notFound;
    }

    public Reply of(AccessDenial denial, Visit visit) {
        return switch (denial) {
            case SESSION_OVER -> Cookies.seeOther(Flash.of(Place.LOGIN, Notice.SESSION_OVER));
            case NOT_EXPECTED -> Reply.seeOther(visit.home().path());
            case NOT_ENTITLED -> notEntitled(visit);
        };
    }

    public Reply notEntitled(Visit visit) {
        return notEntitled.apply(visit);
    }

    /** There is no such result; whoever may not administer is told that first. */
    public Reply nothingThere(Visit visit) {
        return visit.administers() || visit.isLeaving() ? notFound.get() : notEntitled(visit);
    }
}
