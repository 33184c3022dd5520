package jp.kumiai.otp.application.company.csv;

import io.vavr.control.Either;
import java.io.IOException;

/**
 * Incoming port: the bank enters companies from a file (契約一括登録).
 *
 * <p>First every line is looked at, in itself and beside what is stored; only a file without a refused line is stored.
 * It is stored page by page, so that a file of any length needs little memory; an import that was interrupted is
 * repeated, and what is there already is left as it is.
 */
@FunctionalInterface
public interface ImportContracts {

    /**
     * Reads the file several times.
     *
     * @throws IOException when the file cannot be read
     */
    Either<EntryFileFailure, EntryFileReport> importContracts(Command command) throws IOException;

    /**
     * What to import.
     *
     * @param dryRun true looks at every line and stores nothing
     * @param operator who does it, for the audit trail
     */
    record Command(EntryFileSource file, boolean dryRun, String operator, EntryFileProgress progress) {}
}
