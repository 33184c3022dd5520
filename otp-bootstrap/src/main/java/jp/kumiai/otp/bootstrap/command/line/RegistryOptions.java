package jp.kumiai.otp.bootstrap.command.line;

import io.vavr.control.Option;
import java.nio.file.Path;
import jp.kumiai.otp.adapter.jdbc.postgres.RegistryDatabase;
import jp.kumiai.otp.application.port.SerialRegistry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Options that say where the registry of the serial numbers of all cells is, if there is one. */
public final class RegistryOptions {

    @CommandLine.Option(names = "--registry", paramLabel = "URL", defaultValue = "${env:OTP_REGISTRY}")
    private @Nullable String database;

    @CommandLine.Option(names = "--registry-user", paramLabel = "NAME", defaultValue = "${env:OTP_REGISTRY_USER:-otp}")
    private String user = "otp";

    @CommandLine.Option(
            names = "--registry-password-file",
            paramLabel = "FILE",
            defaultValue = "${env:OTP_REGISTRY_PASSWORD_FILE}")
    private @Nullable Path passwordFile;

    /**
     * The registry while it is open.
     *
     * @param database none when none was named
     */
    public record Opened(Option<RegistryDatabase> database) implements AutoCloseable {

        public Option<SerialRegistry> registry() {
            return database.map(RegistryDatabase::registry);
        }

        @Override
        public void close() {
            database.forEach(RegistryDatabase::close);
        }
    }

    public Opened open() {
        return new Opened(Option.of(database)
                .map(url -> RegistryDatabase.open(DataOptions.address(url, user, Option.of(passwordFile)))));
    }
}
