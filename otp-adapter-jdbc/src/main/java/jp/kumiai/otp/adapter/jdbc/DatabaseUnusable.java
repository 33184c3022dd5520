package jp.kumiai.otp.adapter.jdbc.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** There is no database at a path and none can be made, or what is there is none. */
public final class DatabaseUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnusable(Path path, String why, @Nullable Throwable cause) {
        super("The database " + path + " cannot be used: " + why + ".", cause);
    }
}
