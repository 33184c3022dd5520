package jp.kumiai.otp.adapter.http.page;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.page.asset.Assets;
import jp.kumiai.otp.adapter.http.page.authentication.CodePage;
import jp.kumiai.otp.adapter.http.page.authentication.LoginPage;
import jp.kumiai.otp.adapter.http.page.error.ErrorScreens;
import jp.kumiai.otp.adapter.http.page.registration.RegistrationPage;
import jp.kumiai.otp.adapter.http.page.session.LogOutPage;
import jp.kumiai.otp.adapter.http.page.session.TopPage;
import jp.kumiai.otp.adapter.http.page.view.Frame;
import jp.kumiai.otp.adapter.http.page.view.Templates;
import jp.kumiai.otp.adapter.http.page.virtualtoken.FobsPage;
import jp.kumiai.otp.adapter.http.page.visit.Gate;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.adapter.http.page.visit.Screens;
import jp.kumiai.otp.adapter.http.problem.ErrorPages;
import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.session.LogOut;
import jp.kumiai.otp.application.session.ShowSession;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;

/** Every page. */
public final class PageRoutes {

    private static final Templates TEMPLATES = new Templates();

    private PageRoutes() {}

    /**
     * The pages of the product, and their static files.
     *
     * @param demo true when the pages are to say so, and to lead to the key fobs
     */
    public static List<Route> of(
            String bankName,
            boolean demo,
            LogIn logIn,
            EnterOneTimePassword enterOneTimePassword,
            RegisterToken registerToken,
            ShowSession showSession,
            LogOut logOut) {
        Screens screens = screens(bankName, demo);
        ErrorScreens errors = new ErrorScreens(screens);
        Gate gate = new Gate(showSession, errors::unreadable, errors::forged);
        LoginPage login = new LoginPage(logIn, screens);
        CodePage code = new CodePage(enterOneTimePassword, screens);
        RegistrationPage registration = new RegistrationPage(registerToken, screens);
        return List.of(
                Route.get("/", gate::entrance),
                Route.get(Place.LOGIN.path(), gate.page(Place.LOGIN, login::show)),
                Route.post(Place.LOGIN.path(), gate.form(Place.LOGIN, login::submit)),
                Route.get(Place.REGISTRATION.path(), gate.page(Place.REGISTRATION, registration::show)),
                Route.post(Place.REGISTRATION.path(), gate.form(Place.REGISTRATION, registration::submit)),
                Route.get(Place.ONE_TIME_PASSWORD.path(), gate.page(Place.ONE_TIME_PASSWORD, code::show)),
                Route.post(Place.ONE_TIME_PASSWORD.path(), gate.form(Place.ONE_TIME_PASSWORD, code::submit)),
                Route.get(Place.TOP.path(), gate.page(Place.TOP, new TopPage(screens)::show)),
                Route.post("/logout", gate.formAnywhere(new LogOutPage(logOut)::submit)),
                Route.get(Assets.TEMPLATE, new Assets(errors::notFound)::answer));
    }

    /** The pages that only a demonstration has. */
    public static List<Route> ofDemo(String bankName, ShowVirtualTokens virtualTokens) {
        Screens screens = screens(bankName, true);
        FobsPage fobs = new FobsPage(virtualTokens, screens, new ErrorScreens(screens)::notFound);
        return List.of(Route.get("/demo", fobs::all), Route.get("/demo/fobs/{serial}", fobs::one));
    }

    /** The page for what no other page answers. */
    public static ErrorPages errors(String bankName) {
        return new ErrorScreens(screens(bankName, false));
    }

    private static Screens screens(String bankName, boolean demo) {
        Frame.Files files = new Frame.Files(
                Assets.path("site.css"), Assets.path("site.js"), Assets.path("fobs.js"), Assets.path("mark.svg"));
        return new Screens(TEMPLATES, new Frame(bankName, files, demo, Option.none()));
    }
}
