package jp.kumiai.otp.adapter.http.page;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.UseCases;
import jp.kumiai.otp.adapter.http.billing.FeeRunner;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.page.administration.Denials;
import jp.kumiai.otp.adapter.http.page.administration.MenuPage;
import jp.kumiai.otp.adapter.http.page.asset.Assets;
import jp.kumiai.otp.adapter.http.page.authentication.CodePage;
import jp.kumiai.otp.adapter.http.page.authentication.LoginPage;
import jp.kumiai.otp.adapter.http.page.bank.BankPageRoutes;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.error.ErrorScreens;
import jp.kumiai.otp.adapter.http.page.lifting.LiftPage;
import jp.kumiai.otp.adapter.http.page.lifting.LiftResultPage;
import jp.kumiai.otp.adapter.http.page.registration.RegistrationPage;
import jp.kumiai.otp.adapter.http.page.revocation.RevocationPage;
import jp.kumiai.otp.adapter.http.page.revocation.RevocationResultPage;
import jp.kumiai.otp.adapter.http.page.session.LogOutPage;
import jp.kumiai.otp.adapter.http.page.session.TopPage;
import jp.kumiai.otp.adapter.http.page.softwaretoken.SoftwareTokenPage;
import jp.kumiai.otp.adapter.http.page.view.Frame;
import jp.kumiai.otp.adapter.http.page.view.Templates;
import jp.kumiai.otp.adapter.http.page.virtualtoken.FobsPage;
import jp.kumiai.otp.adapter.http.page.visit.Gate;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.adapter.http.page.visit.Screens;
import jp.kumiai.otp.adapter.http.problem.ErrorPages;
import jp.kumiai.otp.application.session.OpenAdministration;
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
            UseCases.Login logins,
            OpenAdministration administration,
            UseCases.Lifting lifting,
            UseCases.Revocation revocation,
            UseCases.SoftwareTokens softwareTokens) {
        Screens screens = screens(bankName, demo);
        ErrorScreens errors = new ErrorScreens(screens);
        Gate gate = new Gate(logins.showSession(), errors::unreadable, errors::forged);
        Denials denials = new Denials(errors::notEntitled, errors::notFound);
        return login(logins, gate, screens)
                .appendAll(softwareToken(softwareTokens, gate, screens))
                .appendAll(menus(gate, new MenuPage(administration, screens, denials)))
                .appendAll(lifting(lifting, gate, screens, denials, errors))
                .appendAll(revocation(revocation, gate, screens, denials, errors))
                .append(Route.get(Assets.TEMPLATE, new Assets(errors::notFound)::answer));
    }

    private static List<Route> login(UseCases.Login logins, Gate gate, Screens screens) {
        LoginPage login = new LoginPage(logins.logIn(), screens);
        CodePage code = new CodePage(logins.enterOneTimePassword(), screens);
        RegistrationPage registration = new RegistrationPage(logins.registerToken(), screens);
        return List.of(
                Route.get("/", gate::entrance),
                Route.get(Place.LOGIN.path(), gate.page(Place.LOGIN, login::show)),
                Route.post(Place.LOGIN.path(), gate.form(Place.LOGIN, login::submit)),
                Route.get(Place.REGISTRATION.path(), gate.page(Place.REGISTRATION, registration::show)),
                Route.post(Place.REGISTRATION.path(), gate.form(Place.REGISTRATION, registration::submit)),
                Route.get(Place.ONE_TIME_PASSWORD.path(), gate.page(Place.ONE_TIME_PASSWORD, code::show)),
                Route.post(Place.ONE_TIME_PASSWORD.path(), gate.form(Place.ONE_TIME_PASSWORD, code::submit)),
                Route.get(Place.TOP.path(), gate.page(Place.TOP, new TopPage(screens)::show)),
                Route.post("/logout", gate.formAnywhere(new LogOutPage(logins.logOut())::submit)));
    }

    private static List<Route> softwareToken(UseCases.SoftwareTokens tokens, Gate gate, Screens screens) {
        SoftwareTokenPage page = new SoftwareTokenPage(tokens.issue(), tokens.activate(), screens);
        return List.of(
                Route.get(Place.SOFTWARE_TOKEN.path(), gate.page(Place.SOFTWARE_TOKEN, page::show)),
                Route.post(
                        Place.SOFTWARE_TOKEN.path(),
                        gate.form(Place.SOFTWARE_TOKEN, (visit, form) -> page.issue(visit))),
                Route.post(SoftwareTokenPage.ACTIVATION, gate.form(Place.SOFTWARE_TOKEN, page::activate)));
    }

    private static List<Route> menus(Gate gate, MenuPage menu) {
        return List.of(
                Route.get(Place.ADMINISTRATION.path(), gate.page(Place.ADMINISTRATION, menu::business)),
                Route.get(Place.USERS.path(), gate.page(Place.USERS, menu::users)));
    }

    private static List<Route> lifting(
            UseCases.Lifting lifting, Gate gate, Screens screens, Denials denials, ErrorScreens errors) {
        LiftPage list = new LiftPage(lifting.list(), lifting.lift(), screens, denials, errors::unreadable);
        LiftResultPage result = new LiftResultPage(lifting.result(), screens, denials);
        return List.of(
                Route.get(Place.LIFT_LIST.path(), gate.page(Place.LIFT_LIST, list::show)),
                Route.post(Place.LIFT_LIST.path(), gate.form(Place.LIFT_LIST, list::submit)),
                Route.get(Place.LIFT_RESULT.path(), gate.result(Place.LIFT_RESULT, result::show)));
    }

    private static List<Route> revocation(
            UseCases.Revocation revocation, Gate gate, Screens screens, Denials denials, ErrorScreens errors) {
        RevocationPage list =
                new RevocationPage(revocation.list(), revocation.revoke(), screens, denials, errors::unreadable);
        RevocationResultPage result = new RevocationResultPage(revocation.result(), screens, denials);
        return List.of(
                Route.get(Place.REVOCATION_LIST.path(), gate.page(Place.REVOCATION_LIST, list::show)),
                Route.post(Place.REVOCATION_LIST.path(), gate.form(Place.REVOCATION_LIST, list::submit)),
                Route.get(Place.REVOCATION_RESULT.path(), gate.result(Place.REVOCATION_RESULT, result::show)));
    }

    /** The bank's own pages. */
    public static List<Route> ofBank(String bankName, boolean demo, BankUseCases bank, FeeRunner runner) {
        return BankPageRoutes.of(bank, runner, new StaffScreens(TEMPLATES, frame(bankName, demo)));
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
        return new Screens(TEMPLATES, frame(bankName, demo));
    }

    private static Frame frame(String bankName, boolean demo) {
        Frame.Files files = new Frame.Files(
                Assets.path("site.css"), Assets.path("site.js"), Assets.path("fobs.js"), Assets.path("mark.svg"));
        return new Frame(bankName, files, demo, Option.none());
    }
}
