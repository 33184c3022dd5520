package jp.kumiai.otp.bootstrap.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import jp.kumiai.otp.bootstrap.command.line.Answer;
import jp.kumiai.otp.bootstrap.command.line.ExitCode;
import jp.kumiai.otp.bootstrap.command.line.PrintOptions;
import jp.kumiai.otp.bootstrap.seed.SeedKeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code otp key}: makes the key that nodes on one PostgreSQL server share. It prints its name and never the key. */
@Command(name = "key")
final class KeyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("seed.key");

    @Mixin
    private PrintOptions printing = new PrintOptions();

    @Override
    public Integer call() {
        printing.print(Answer.object()
                .put("key", SeedKeyFile.create(file, new SecureRandom()).id())
                .put("file", file.toString()));
        return ExitCode.DONE;
    }
}
