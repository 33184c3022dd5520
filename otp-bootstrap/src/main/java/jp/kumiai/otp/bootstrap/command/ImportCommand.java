package jp.kumiai.otp.bootstrap.command;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.kumiai.otp.application.seedimport.ImportFailure;
import jp.kumiai.otp.application.seedimport.ImportReport;
import jp.kumiai.otp.application.seedimport.ImportTokens;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.Policies;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.StartFailure;
import jp.kumiai.otp.bootstrap.command.line.DataOptions;
import jp.kumiai.otp.bootstrap.command.line.ExitCode;
import jp.kumiai.otp.bootstrap.command.line.KeyOptions;
import jp.kumiai.otp.bootstrap.command.line.ProgressBar;
import jp.kumiai.otp.bootstrap.command.line.RegistryOptions;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.seedimport.FileKey;
import jp.kumiai.otp.domain.seedimport.ImportPlan.ExpiryRule;
import jp.kumiai.otp.domain.seedimport.ReadingOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code otp import}: takes the tokens of a vendor's seed file in, after a dry run. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    private @Nullable Path file;

    @CommandLine.Option(names = "--store")
    private boolean store;

    @CommandLine.Option(names = "--lend-to", paramLabel = "CONTRACT")
    private @Nullable String lendTo;

    @CommandLine.Option(names = "--expires", paramLabel = "TIME")
    private @Nullable LocalDateTime expires;

    @CommandLine.Option(names = "--expires-override")
    private boolean expiresOverride;

    @Mixin
    private ReadingArguments reading = new ReadingArguments();

    @ArgGroup
    private FileKeyOptions fileKey = new FileKeyOptions();

    @CommandLine.Option(names = "--operator", paramLabel = "NAME")
    private String operator = System.getProperty("user.name", "unknown");

    @CommandLine.Option(names = "--json")
    private boolean json;

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (expiresOverride && expires == null) {
            throw new CommandLine.ParameterException(line, "--expires-override needs --expires");
        }
        ReadingOptions options = reading.read(line);
        Path path = Objects.requireNonNull(file);
        Option<ContractId> contract = Option.of(lendTo).map(this::contract);
        DataPlace place = data.place("otp");
        try (InputStream in = open(path);
                FileKey key = fileKey.read();
                Product product = Product.open(place, Policies.STANDARD, random -> keys.seedKey(place, random));
                RegistryOptions.Opened claims = registry.open()) {
            ProgressBar progress = ProgressBar.onTerminal(line.getErr());
            Either<ImportFailure, ImportReport> outcome = product.importTokens(claims.registry())
                    .importTokens(new ImportTokens.Command(
                            in,
                            key,
                            options,
                            store ? ImportTokens.Mode.STORE : ImportTokens.Mode.DRY_RUN,
                            contract,
                            Option.of(expires),
                            expiresOverride ? ExpiryRule.EVERYWHERE : ExpiryRule.WHERE_MISSING,
                            operator,
                            progress));
            progress.done();
            print(outcome, line.getOut());
            return outcome.isRight() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private void print(Either<ImportFailure, ImportReport> outcome, PrintWriter out) {
        if (json) {
            ImportJson.print(outcome, out);
        } else {
            ImportText.print(outcome, out);
        }
    }

    private static InputStream open(Path path) {
        try {
            return new BufferedInputStream(Files.newInputStream(path));
        } catch (NoSuchFileException e) {
            throw new StartFailure("there is no file " + path, e);
        } catch (IOException e) {
            throw new StartFailure("the file " + path + " cannot be read", e);
        }
    }

    private ContractId contract(String text) {
        return ContractId.parse(text)
                .getOrElseThrow(() -> new CommandLine.ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "--lend-to: a contract number has 1 to 20 letters, digits or hyphens"));
    }
}
