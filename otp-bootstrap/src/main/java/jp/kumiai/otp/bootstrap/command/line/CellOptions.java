package jp.kumiai.otp.bootstrap.command.line;

import io.vavr.control.Option;
import java.nio.file.Path;
import jp.kumiai.otp.bootstrap.DataPlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Options that say where the data of another cell are. */
public final class CellOptions {

    private static final int CONNECTIONS = 2;

    @CommandLine.Option(names = "--to", paramLabel = "URL", required = true)
    private String database = "";

    @CommandLine.Option(names = "--to-user", paramLabel = "NAME", defaultValue = "otp")
    private String user = "otp";

    @CommandLine.Option(names = "--to-password-file", paramLabel = "FILE")
    private @Nullable Path passwordFile;

    /** The place asked for; whatever is kept in a folder is where it is of the first cell. */
    DataPlace place(DataPlace here) {
        return new DataPlace(
                here.folder(), Option.some(DataOptions.server(database, user, Option.of(passwordFile), CONNECTIONS)));
    }
}
