package jp.kumiai.otp.bootstrap.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlushesTest {

    private static final int MORE_THAN_ITS_BLOCKS = 300;
    private static final long LENGTH = 2L * 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void doesNotGrowAndLeavesNothingBehind() throws IOException {
        try (Flushes flushes = new Flushes(folder)) {
            for (int i = 0; i < MORE_THAN_ITS_BLOCKS; i++) {
                assertThat(flushes.act()).isEqualTo(Clients.Act.AS_EXPECTED);
            }
            assertThat(Files.size(only())).isEqualTo(LENGTH);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private Path only() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
