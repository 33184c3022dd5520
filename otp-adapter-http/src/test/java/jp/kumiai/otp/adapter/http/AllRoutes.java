package jp.kumiai.otp.adapter.http;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.billing.FeeRunner;
import jp.kumiai.otp.adapter.http.exchange.Route;

/** Every route, for tests that walk them all. */
public final class AllRoutes {

    private static final Map<String, String> VARIABLES = LinkedHashMap.of(
                    "{serial}", "00123456",
                    "{contract}", "K-0001",
                    "{number}", "A-1",
                    "{loginId}", "ichiro",
                    "{staff}", "k.ito",
                    "{state}", "RECEIVED",
                    "{month}", "2026-11",
                    "{part}", "1")
            .put("{id}", "k.ito")
            .put("{request}", "request-1")
            .put("{day}", "2026-11-10")
            .put("{requestId}", "request-1");

    private AllRoutes() {}

    /** With these in the place of the variables, paths are right ones. */
    public static String path(String template) {
        return VARIABLES.foldLeft(template, (path, each) -> path.replace(each._1(), each._2()));
    }

    public static List<Route> withDemo() {
        return Routes.of(
                new HttpSettings("127.0.0.1", 0, "試験銀行"),
                RunningServer.REFUSING,
                new FeeRunner(RefusingBank.ALL.fees().run()),
                () -> true,
                Option.some(Samples.VIRTUAL_TOKENS));
    }
}
