package jp.kumiai.otp.bootstrap.command;

import io.vavr.control.Option;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.kumiai.otp.adapter.http.HttpSettings;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.LogFormat;
import jp.kumiai.otp.bootstrap.Policies;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.command.line.DataOptions;
import jp.kumiai.otp.bootstrap.command.line.KeyOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code otp run}: serves the product until it is told to stop. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

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
        LogFormat.in(System.getenv());
        HttpSettings http = server.http();
        Policies policies = server.policies();
        DataPlace place = data.place("otp");
        Product product = Product.open(place, policies, random -> keys.seedKey(place, random));
        return Serving.untilStopped(product, http, Option.none(), server -> {
            line.getOut().printf("otp: serving at http://%s:%d/ (Ctrl+C stops)%n", http.host(), server.port());
            server.metricsPort()
                    .forEach(port -> line.getOut().printf("otp: metrics at http://%s:%d/metrics%n", http.host(), port));
        });
    }
}
