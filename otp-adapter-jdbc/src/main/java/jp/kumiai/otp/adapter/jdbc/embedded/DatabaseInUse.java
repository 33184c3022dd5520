package jp.kumiai.otp.adapter.jdbc.embedded;

import java.nio.file.Path;

/** Another process has the database open, and only one can. Nothing is wrong with it. */
public final class DatabaseInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseInUse(Path path, Throwable cause) {
        super("The database " + path + " is in use by another process; stop that one first.", cause);
    }
}
