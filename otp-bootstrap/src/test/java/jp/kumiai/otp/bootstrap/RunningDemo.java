package jp.kumiai.otp.bootstrap;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.adapter.http.HttpSettings;
import jp.kumiai.otp.adapter.http.OtpHttpServer;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.bootstrap.demo.Demo;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.calendar.BankHolidays;
import jp.kumiai.otp.domain.directdebit.CollectingBranch;
import jp.kumiai.otp.domain.directdebit.Collector;
import jp.kumiai.otp.domain.fee.FeeSchedule;

/** The demo inside this process, on a real database and a real port, with a clock that a test can move. */
public final class RunningDemo implements AutoCloseable {

    /** 2026年11月24日 10時00分10秒 in Tokyo: ten seconds into a step. */
    private static final Instant START = Instant.parse("2026-11-24T01:00:10Z");

    private static final BankSettings BANK = new BankSettings(
            BankHolidays.STANDARD,
            FeeSchedule.STANDARD,
            Option.some(new Collector(
                    "1234567890",
                    "ｸﾐｱｲｷﾞﾝｺｳ",
                    new CollectingBranch("2999", "ｸﾐｱｲ", "001", "ﾎﾝﾃﾝ"),
                    AccountKind.CURRENT,
                    "7654321")));

    private final SteppingClock clock = SteppingClock.at(START);
    private final Product product;
    private final OtpHttpServer server;
    private final OtpHttpServer another;

    private RunningDemo(Path data) {
        DataPlace place = new DataPlace(DataDirectory.at(data), Option.none());
        product = Product.open(clock, place, CheapPasswords.in(BANK), random -> place.seedKey(Option.none(), random));
        Demo demo = Demo.in(product);
        HttpSettings settings = new HttpSettings("127.0.0.1", 0, "くみあい銀行");
        server = product.serve(settings, Option.some(demo.virtualTokens()));
        another = product.serve(settings, Option.none());
    }

    /** What the bank's people can do, past any login. */
    public BankUseCases bank() {
        return product.bank();
    }

    public static RunningDemo in(Path data) {
        return new RunningDemo(data);
    }

    public int port() {
        return server.port();
    }

    /** Where another instance listens, which shares nothing with the first but the database and the key. */
    public int anotherPort() {
        return another.port();
    }

    public SteppingClock clock() {
        return clock;
    }

    @Override
    public void close() {
        server.close();
        another.close();
        product.close();
    }
}
