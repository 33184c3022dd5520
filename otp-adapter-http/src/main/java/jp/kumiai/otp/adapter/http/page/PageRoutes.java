package jp.kumiai.otp.adapter.http.page;

import io.vavr.collection.List;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.problem.ErrorPages;
import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.session.LogOut;
import jp.kumiai.otp.application.session.ShowSession;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;

/** Every page. */
public final class PageRoutes {

    private PageRoutes() {}

    /** The pages of the product, and their static files. */
    public static List<Route> of(
            String bankName,
            LogIn logIn,
            EnterOneTimePassword enterOneTimePassword,
            RegisterToken registerToken,
            ShowSession showSession,
            LogOut logOut) {
        return List.empty();
    }

    /** The pages that only a demonstration has. */
    public static List<Route> ofDemo(String bankName, ShowVirtualTokens virtualTokens) {
        return List.empty();
    }

    /** The page for what no other page answers. */
    public static ErrorPages errors(String bankName) {
        return ErrorPages.plainText();
    }
}
