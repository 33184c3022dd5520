package jp.kumiai.otp.bootstrap.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jp.kumiai.otp.domain.totp.Seed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiOfJarTest {

    private static final String SEED = Seed.class.getName().replace('.', '/') + ".class";

    @TempDir
    Path folder;

    private Path jar;
    private Path api;

    @BeforeEach
    void makeAJar() throws IOException {
        jar = folder.resolve("whole.jar");
        api = folder.resolve("api.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                InputStream seed = Seed.class.getResourceAsStream("/" + SEED)) {
            zip.putNextEntry(new ZipEntry("META-INF/LICENSE"));
            zip.putNextEntry(new ZipEntry(SEED));
            seed.transferTo(zip);
        }
    }

    @Test
    void keepsWhatOthersCanUse() throws IOException {
        ApiOfJar.write(jar, api);

        StringWriter shown = new StringWriter();
        ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
        javap.run(
                new PrintWriter(shown),
                new PrintWriter(shown),
                "-private",
                "-classpath",
                api.toString(),
                Seed.class.getName());
        assertThat(shown.toString())
                .contains("public static final int MIN_BYTES", "public byte[] reveal()")
                .doesNotContain("private");
        assertThat(Files.size(api)).isLessThan(Files.size(jar));
    }

    /** So that the same classes give the same bytes. */
    @Test
    void givesNoEntryATimeOfItsOwn() throws IOException {
        ApiOfJar.write(jar, api);

        try (ZipFile written = new ZipFile(api.toFile())) {
            assertThat(written.stream().map(ZipEntry::getName)).containsExactly(SEED);
            assertThat(written.stream().map(ZipEntry::getTimeLocal)).containsOnly(LocalDateTime.of(1980, 1, 1, 0, 0));
        }
    }
}
