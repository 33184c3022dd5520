package jp.kumiai.otp.bootstrap.command;

import java.nio.file.Path;
import jp.kumiai.otp.bootstrap.DataDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Option that says where the embedded database is. */
final class DataOptions {

    @CommandLine.Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:OTP_DATA}",
            description = "folder of the embedded database, made when it is not there "
                    + "(default: var/otp beside this program, var/demo for the demo; OTP_DATA)")
    private @Nullable Path folder;

    /** The folder asked for, or {@code var/<standard>} beside the program. */
    DataDirectory directory(String standard) {
        return DataDirectory.at(folder != null ? folder : Path.of(System.getProperty("otp.home", ""), "var", standard));
    }
}
