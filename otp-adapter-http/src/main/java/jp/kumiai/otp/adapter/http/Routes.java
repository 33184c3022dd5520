package jp.kumiai.otp.adapter.http;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.BooleanSupplier;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.authentication.EnterOneTimePasswordHandler;
import jp.kumiai.otp.adapter.http.authentication.LogInHandler;
import jp.kumiai.otp.adapter.http.billing.FeeRunner;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.health.HealthRoutes;
import jp.kumiai.otp.adapter.http.lifting.LiftSuspensionsHandler;
import jp.kumiai.otp.adapter.http.lifting.ShowLiftListHandler;
import jp.kumiai.otp.adapter.http.lifting.ShowLiftedHandler;
import jp.kumiai.otp.adapter.http.openapi.OpenApiHandler;
import jp.kumiai.otp.adapter.http.operation.AuthoriseOperationHandler;
import jp.kumiai.otp.adapter.http.operation.ShowAuthorisationHandler;
import jp.kumiai.otp.adapter.http.page.PageRoutes;
import jp.kumiai.otp.adapter.http.registration.RegisterTokenHandler;
import jp.kumiai.otp.adapter.http.revocation.RevokeTokensHandler;
import jp.kumiai.otp.adapter.http.revocation.ShowRevocationHandler;
import jp.kumiai.otp.adapter.http.revocation.ShowRevocationListHandler;
import jp.kumiai.otp.adapter.http.session.LogOutHandler;
import jp.kumiai.otp.adapter.http.session.ShowSessionHandler;
import jp.kumiai.otp.adapter.http.softwaretoken.ActivateSoftwareTokenHandler;
import jp.kumiai.otp.adapter.http.softwaretoken.IssueSoftwareTokenHandler;
import jp.kumiai.otp.adapter.http.virtualtoken.VirtualTokenHandler;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;

/** Every route there is. */
final class Routes {

    private Routes() {}

    static List<Route> of(
            HttpSettings settings,
            UseCases useCases,
            FeeRunner runner,
            BooleanSupplier ready,
            Option<ShowVirtualTokens> demo) {
        return HealthRoutes.of(ready)
                .append(Route.get("/openapi.yaml", new OpenApiHandler()))
                .appendAll(api(useCases).map(route -> route.unless(ApiRequests::query)))
                .appendAll(BankRoutes.of(useCases.bank(), runner))
                .appendAll(pages(settings.bankName(), demo.isDefined(), useCases))
                .appendAll(PageRoutes.ofBank(settings.bankName(), demo.isDefined(), useCases.bank(), runner))
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
                        new EnterOneTimePasswordHandler(useCases.login().enterOneTimePassword())),
                Route.get(
                        "/api/v1/session/lifting",
                        new ShowLiftListHandler(useCases.lifting().list())),
                Route.post(
                        "/api/v1/session/lifting",
                        new LiftSuspensionsHandler(useCases.lifting().lift())),
                Route.get(
                        "/api/v1/session/lifting/{requestId}",
                        new ShowLiftedHandler(useCases.lifting().result())),
                Route.get(
                        "/api/v1/session/revocation",
                        new ShowRevocationListHandler(useCases.revocation().list())),
                Route.post(
                        "/api/v1/session/revocation",
                        new RevokeTokensHandler(useCases.revocation().revoke())),
                Route.get(
                        "/api/v1/session/revocation/{requestId}",
                        new ShowRevocationHandler(useCases.revocation().result())),
                Route.postLater(
                        "/api/v1/session/authorisations",
                        new AuthoriseOperationHandler(useCases.operations().authorise())),
                Route.get(
                        "/api/v1/session/authorisations/{requestId}",
                        new ShowAuthorisationHandler(useCases.operations().result())),
                Route.post(
                        "/api/v1/session/software-token",
                        new IssueSoftwareTokenHandler(useCases.softwareTokens().issue())),
                Route.post(
                        "/api/v1/session/software-token/activation",
                        new ActivateSoftwareTokenHandler(
                                useCases.softwareTokens().activate())));
    }

    private static List<Route> demo(String bankName, ShowVirtualTokens tokens) {
        return PageRoutes.ofDemo(bankName, tokens)
                .append(Route.get("/demo/tokens/{serial}", new VirtualTokenHandler(tokens)));
    }

    private static List<Route> pages(String bankName, boolean demo, UseCases useCases) {
        return PageRoutes.of(
                bankName,
                demo,
                useCases.login(),
                useCases.administration(),
                useCases.lifting(),
                useCases.revocation(),
                useCases.softwareTokens());
    }
}
