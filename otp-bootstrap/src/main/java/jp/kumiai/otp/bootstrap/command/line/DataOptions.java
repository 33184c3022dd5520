package jp.kumiai.otp.bootstrap.command.line;

import io.vavr.control.Option;
import java.nio.file.Path;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresAddress;
import jp.kumiai.otp.bootstrap.DataDirectory;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.DatabaseServer;
import jp.kumiai.otp.bootstrap.FirstLine;
import jp.kumiai.otp.bootstrap.WrongSetting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Options that say where the data are: in a folder, or on a PostgreSQL server. */
public final class DataOptions {

    @CommandLine.Option(names = "--data", paramLabel = "FOLDER", defaultValue = "${env:OTP_DATA}")
    private @Nullable Path folder;

    @CommandLine.Option(names = "--database", paramLabel = "URL", defaultValue = "${env:OTP_DATABASE}")
    private @Nullable String database;

    @CommandLine.Option(names = "--database-user", paramLabel = "NAME", defaultValue = "${env:OTP_DATABASE_USER:-otp}")
    private String user = "otp";

    @CommandLine.Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            defaultValue = "${env:OTP_DATABASE_PASSWORD_FILE}")
    private @Nullable Path passwordFile;

    @CommandLine.Option(
            names = "--database-connections",
            paramLabel = "N",
            defaultValue = "${env:OTP_DATABASE_CONNECTIONS:-10}")
    private int connections = 10;

    /** The place asked for; its folder is {@code var/<standard>} beside the program when none was named. */
    public DataPlace place(String standard) {
        return new DataPlace(directory(standard), Option.of(database).map(this::server));
    }

    private DataDirectory directory(String standard) {
        return DataDirectory.at(folder != null ? folder : Path.of(System.getProperty("otp.home", ""), "var", standard));
    }

    private DatabaseServer server(String url) {
        return server(url, user, Option.of(passwordFile), connections);
    }

    static DatabaseServer server(String url, String user, Option<Path> passwordFile, int connections) {
        try {
            return new DatabaseServer(address(url, user, passwordFile), connections);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(String.valueOf(e.getMessage()));
        }
    }

    static PostgresAddress address(String url, String user, Option<Path> passwordFile) {
        try {
            return PostgresAddress.of(
                    url, user, passwordFile.map(file -> FirstLine.of(file, "the database's password file")));
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(String.valueOf(e.getMessage()));
        }
    }
}
