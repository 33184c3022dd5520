package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * What the disk takes: one block after the other, each written and flushed ({@code fdatasync}) before the next, into a file
 * that has its length already, as PostgreSQL does with its log. The file is where the servers of these benchmarks keep
 * theirs. Every figure of something durable depends on it, so it stands beside them.
 */
final class Flushes implements Clients.Client {

    private static final int BLOCK = 8 * 1024;
    private static final int BLOCKS = 256;
    private static final double SECONDS = 1;

    private final ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
    private final Path path;
    private final FileChannel file;
    private int written;

    /** A file in this folder. */
    Flushes(Path folder) throws IOException {
        path = Files.createTempFile(folder, "flushes", null);
        file = FileChannel.open(path, StandardOpenOption.WRITE);
        for (int i = 0; i < BLOCKS; i++) {
            write(i);
        }
        file.force(true);
    }

    /** Measures for a second, and tells what came of it in a line. */
    static void tell(PrintStream out) throws Exception {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        Measured measured = new Clients(1, SECONDS).run(number -> new Flushes(folder));
        out.printf(Locale.ROOT, "%-34s %s%n", "disk, one flush after the other", measured);
    }

    @Override
    public Clients.Act act() throws IOException {
        write(written++ % BLOCKS);
        file.force(false);
        return Clients.Act.AS_EXPECTED;
    }

    private void write(int position) throws IOException {
        file.write(block.rewind(), (long) position * BLOCK);
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.delete(path);
    }
}
