package jp.kumiai.otp.adapter.jdbc.testkit;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The ends of the range of PostgreSQL versions that the product supports. */
public enum PostgresMajor {
    OLDEST,
    NEWEST;

    private static final Path COPY = Path.of("target", "oldest-postgres.jar");

    PgBinaryResolver binaries() {
        return switch (this) {
            case OLDEST -> PostgresMajor::copiedByTheBuild;
            case NEWEST -> DefaultPostgresBinaryResolver.INSTANCE;
        };
    }

    private static InputStream copiedByTheBuild(String system, String machine) throws IOException {
        try (ZipFile jar = new ZipFile(COPY.toFile())) {
            ZipEntry archive = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new FileNotFoundException("no binaries in " + COPY));
            return new ByteArrayInputStream(jar.getInputStream(archive).readAllBytes());
        }
    }
}
