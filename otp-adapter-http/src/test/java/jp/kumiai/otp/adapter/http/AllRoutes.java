package jp.kumiai.otp.adapter.http;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.counter.BankKey;
import jp.kumiai.otp.adapter.http.exchange.Route;

/** Every route, for tests that walk them all. */
public final class AllRoutes {

    private AllRoutes() {}

    public static List<Route> withDemo() {
        return Routes.of(
                new HttpSettings("127.0.0.1", 0, "試験銀行", BankKey.parse(RunningServer.BANK_KEY)),
                RunningServer.REFUSING,
                () -> true,
                Option.some(Samples.VIRTUAL_TOKENS));
    }
}
