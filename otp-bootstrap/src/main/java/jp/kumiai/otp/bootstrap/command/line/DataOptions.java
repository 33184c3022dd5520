package jp.kumiai.otp.bootstrap.command.line;

import java.nio.file.Path;
import jp.kumiai.otp.bootstrap.DataDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Option that says where the embedded database is. */
public final class DataOptions {

    @CommandLine.Option(names = "--data", paramLabel = "FOLDER", defaultValue = "${env:OTP_DATA}")
    private @Nullable Path folder;

    /** The folder asked for, or {@code var/<standard>} beside the program. */
    public DataDirectory directory(String standard) {
        return DataDirectory.at(folder != null ? folder : Path.of(System.getProperty("otp.home", ""), "var", standard));
    }
}
