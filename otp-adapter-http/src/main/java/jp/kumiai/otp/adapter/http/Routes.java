package jp.kumiai.otp.adapter.http;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.BooleanSupplier;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.adapter.http.health.HealthRoutes;
import jp.kumiai.otp.adapter.http.page.PageRoutes;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;

/** Every route there is. */
final class Routes {

    private Routes() {}

    static List<Route> of(
            HttpSettings settings, UseCases useCases, BooleanSupplier ready, Option<ShowVirtualTokens> demo) {
        return HealthRoutes.of(ready)
                .appendAll(pages(settings.bankName(), demo.isDefined(), useCases))
                .appendAll(demo.toList().flatMap(tokens -> PageRoutes.ofDemo(settings.bankName(), tokens)));
    }

    private static List<Route> pages(String bankName, boolean demo, UseCases useCases) {
        return PageRoutes.of(
                bankName,
                demo,
                useCases.logIn(),
                useCases.enterOneTimePassword(),
                useCases.registerToken(),
                useCases.showSession(),
                useCases.logOut());
    }
}
