package jp.kumiai.otp.application.company.csv;

import io.vavr.control.Either;
import java.io.IOException;

/**
 * Incoming port: the bank enters users from a file (利用者一括登録), as {@link ImportContracts} does companies. Passwords are
 * drawn for those who are new; they go into their letters and nowhere else.
 */
@FunctionalInterface
public interface ImportUsers {

    /**
     * Reads the file several times.
     *
     * @throws IOException when the file cannot be read, or a letter not be written
     */
    Either<EntryFileFailure, EntryFileReport> importUsers(Command command) throws IOException;

    /**
     * What to import.
     *
     * @param dryRun true looks at every line, stores nothing and writes no letter
     * @param operator who does it, for the audit trail
     */
    record Command(
            EntryFileSource file, boolean dryRun, Letters letters, String operator, EntryFileProgress progress) {}
}
