package jp.kumiai.otp.bootstrap;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import jp.kumiai.otp.adapter.http.HttpSettings;
import jp.kumiai.otp.adapter.http.OtpHttpServer;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.bootstrap.demo.Demo;
import jp.kumiai.otp.domain.verification.CodePolicy;

/** The demo inside this process, on a real database and a real port, with a clock that a test can move. */
public final class RunningDemo implements AutoCloseable {

    /** 2026年11月24日 10時00分10秒 in Tokyo: ten seconds into a step. */
    private static final Instant START = Instant.parse("2026-11-24T01:00:10Z");

    private final SteppingClock clock = SteppingClock.at(START);
    private final Product product;
    private final OtpHttpServer server;

    private RunningDemo(Path data) {
        DataDirectory directory = DataDirectory.at(data);
        Policies cheap = new Policies(CodePolicy.STANDARD, 6, 10);
        product = Product.open(clock, directory, cheap, random -> directory.seedKey(Option.none(), random));
        Demo demo = Demo.in(product);
        server = product.serve(new HttpSettings("127.0.0.1", 0, "くみあい銀行"), Option.some(demo.virtualTokens()));
    }

    public static RunningDemo in(Path data) {
        return new RunningDemo(data);
    }

    public int port() {
        return server.port();
    }

    public SteppingClock clock() {
        return clock;
    }

    @Override
    public void close() {
        server.close();
        product.close();
    }
}
