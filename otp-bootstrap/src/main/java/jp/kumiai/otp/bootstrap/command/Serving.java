package jp.kumiai.otp.bootstrap.command;

import io.vavr.control.Option;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import jp.kumiai.otp.adapter.http.HttpSettings;
import jp.kumiai.otp.adapter.http.OtpHttpServer;
import jp.kumiai.otp.application.virtualtoken.ShowVirtualTokens;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.command.line.ExitCode;

/** Serves until the process is told to stop, then stops in the right order: requests, housekeeping, database. */
final class Serving {

    private Serving() {}

    /** @param started is told of the server once requests are answered */
    static int untilStopped(
            Product product,
            HttpSettings settings,
            Option<ShowVirtualTokens> virtualTokens,
            Consumer<OtpHttpServer> started) {
        CountDownLatch stopped = new CountDownLatch(1);
        try (product;
                OtpHttpServer server = product.serve(settings, virtualTokens)) {
            CountDownLatch asked = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(asked, stopped), "stop"));
            started.accept(server);
            asked.await();
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        } finally {
            stopped.countDown();
        }
    }

    private static void stop(CountDownLatch asked, CountDownLatch stopped) {
        asked.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
