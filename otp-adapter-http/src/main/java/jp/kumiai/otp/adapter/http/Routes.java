package jp.kumiai.otp.adapter.http;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.BooleanSupplier;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.authentication.EnterOneTimePasswordHandler;
import jp.kumiai.otp.adapter.http.authentication.LogInHandler;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.health.HealthRoutes;
import jp.kumiai.otp.adapter.http.openapi.OpenApiHandler;
import jp.kumiai.otp.adapter.http.page.PageRoutes;
import jp.kumiai.otp.adapter.http.registration.RegisterTokenHandler;
import jp.kumiai.otp.adapter.http.session.LogOutHandler;
import jp.kumiai.otp.adapter.http.session.ShowSessionHandler;
import jp.kumiai.otp.adapter.http.virtualtoken.VirtualTokenHandler;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;

/** Every route there is. */
final class Routes {

    private Routes() {}

    static List<Route> of(
            HttpSettings settings, UseCases useCases, BooleanSupplier ready, Option<ShowVirtualTokens> demo) {
        return HealthRoutes.of(ready)
                .append(Route.get("/openapi.yaml", new OpenApiHandler()))
                .appendAll(api(useCases).map(route -> route.with(ApiRequests::withoutQuery)))
                .appendAll(pages(settings.bankName(), demo.isDefined(), useCases))
                .appendAll(demo.toList().flatMap(tokens -> demo(settings.bankName(), tokens)));
    }

    private static List<Route> api(UseCases useCases) {
        return List.of(
                Route.post("/api/v1/sessions", new LogInHandler(useCases.login().logIn())),
                Route.get(
                        "/api/v1/session",
                        new ShowSessionHandler(useCases.login().showSession())),
                Route.delete(
                        "/api/v1/session", new LogOutHandler(useCases.login().logOut())),
                Route.post(
                        "/api/v1/session/registration",
                        new RegisterTokenHandler(useCases.login().registerToken())),
                Route.post(
                        "/api/v1/session/one-time-password",
                        new EnterOneTimePasswordHandler(useCases.login().enterOneTimePassword())));
    }

    private static List<Route> demo(String bankName, ShowVirtualTokens tokens) {
        return PageRoutes.ofDemo(bankName, tokens)
                .append(Route.get("/demo/tokens/{serial}", new VirtualTokenHandler(tokens)));
    }

    private static List<Route> pages(String bankName, boolean demo, UseCases useCases) {
        return PageRoutes.of(
                bankName, demo, useCases.login(), useCases.lifting(), useCases.revocation(), useCases.softwareTokens());
    }
}
