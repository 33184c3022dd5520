package jp.kumiai.otp.bootstrap;

import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import jp.kumiai.otp.adapter.jdbc.OpenDatabase;
import jp.kumiai.otp.adapter.jdbc.embedded.EmbeddedDatabase;
import jp.kumiai.otp.adapter.jdbc.postgres.PostgresDatabase;
import jp.kumiai.otp.application.seed.SeedKey;
import jp.kumiai.otp.bootstrap.seed.SeedKeyFile;

/**
 * Where the data are: all of it in a folder, or the database on a PostgreSQL server that several nodes share and only the
 * key in a folder of each of them.
 *
 * @param folder of the embedded database and, unless told otherwise, of the key file
 * @param server where the database is instead of the folder
 */
public record DataPlace(DataDirectory folder, Option<DatabaseServer> server) {

    /** The database, made at the first start. */
    OpenDatabase open() {
        return server.<OpenDatabase>map(at -> PostgresDatabase.open(at.address(), at.connections()))
                .getOrElse(() -> EmbeddedDatabase.open(folder.database()));
    }

    /**
     * The key of the seeds. It is made together with an embedded database and never afterwards; nodes on one server share
     * one, so there it is never made by the way.
     *
     * @param elsewhere where the key file is, when not in the folder
     */
    public SeedKey seedKey(Option<Path> elsewhere, SecureRandom random) {
        Path file = elsewhere.getOrElse(folder::keyFile);
        if (Files.exists(file)) {
            return SeedKeyFile.read(file);
        }
        if (server.isDefined()) {
            throw new StartFailure("the key file " + file + " is missing. All nodes on one database have the same: "
                    + "make it once with `otp key`, and copy it");
        }
        if (folder.hasDatabase()) {
            throw new StartFailure("the key file " + file + " is missing; without it no seed in " + folder.database()
                    + " can be opened. Restore it from the backup");
        }
        return SeedKeyFile.create(file, random);
    }
}
