package jp.kumiai.otp.bootstrap.command;

import io.vavr.control.Option;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.kumiai.otp.adapter.http.HttpSettings;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.Policies;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.command.line.DataOptions;
import jp.kumiai.otp.bootstrap.command.line.KeyOptions;
import jp.kumiai.otp.bootstrap.demo.Demo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code otp demo}: the product with the manual's sample company and key fobs on the screen. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        HttpSettings http = server.http();
        Policies policies = server.policies();
        DataPlace place = data.place("demo");
        Product product = Product.open(place, policies, random -> keys.seedKey(place, random));
        Demo demo = Demo.in(product);
        return Serving.untilStopped(
                product,
                http,
                Option.some(demo.virtualTokens()),
                server -> demo.greet(line.getOut(), "http://" + browsable(http.host()) + ":" + server.port()));
    }

    /** A browser treats localhost as secure, so that secure cookies work there without TLS. */
    private static String browsable(String host) {
        return host.equals("127.0.0.1") ? "localhost" : host;
    }
}
