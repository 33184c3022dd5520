package jp.kumiai.otp.adapter.http.page.session;

import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.visit.Cookies;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.adapter.http.page.visit.Notice;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.application.session.LogOut;
import jp.kumiai.otp.domain.session.SessionId;

/** ログアウト, from every page of a login. */
public final class LogOutPage {

    private final LogOut logOut;

    public LogOutPage(LogOut logOut) {
        this.logOut = logOut;
    }

    public Reply submit(SessionId id) {
        logOut.logOut(id);
        return Cookies.forgetSession(Cookies.seeOther(Flash.of(Place.LOGIN, Notice.LOGGED_OUT)));
    }
}
