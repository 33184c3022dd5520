package jp.kumiai.otp.domain.seedimport;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is read of the file, ends it at the limits, and remembers what went wrong below the XML parser, which
 * reports a broken stream, a limit and bad UTF-8 all in the same way.
 */
final class MeteredStream extends InputStream {

    private final InputStream in;
    private final ReadingLimits limits;
    private long total;
    private int sinceItem;
    private boolean itemsBounded;
    private @Nullable IOException thrown;

    MeteredStream(InputStream in, ReadingLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** From now on at most {@code maxXmlItemBytes} may be read until the next call. */
    void beginItem() {
        itemsBounded = true;
        sinceItem = 0;
    }

    /** Throws again what the stream has thrown, if it has. */
    void rethrow() throws IOException {
        if (thrown != null) {
            throw thrown;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = in.read(buffer, offset, length);
            meter(Math.max(count, 0));
            return count;
        } catch (IOException e) {
            thrown = e;
            throw e;
        }
    }

    private void meter(int count) throws IOException {
        total += count;
        sinceItem += count;
        if (total > limits.maxBytes()) {
            throw new Unreadable(new SeedFileFailure.TooLarge(SeedFileFailure.TooLarge.Measure.BYTES));
        }
        if (itemsBounded && sinceItem > limits.maxXmlItemBytes()) {
            throw new ItemTooLong();
        }
    }

    /** One tag, comment or text is longer than it may be; {@link XmlCursor} knows the line. */
    static final class ItemTooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
