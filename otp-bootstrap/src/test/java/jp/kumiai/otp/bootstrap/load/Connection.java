package jp.kumiai.otp.bootstrap.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One connection of HTTP/1.1 that is kept open and has one request under way, as cheap as can be, since it runs on the
 * cores that are measured. It knows answers with a {@code Content-Length} only, of 16 KiB at most. Not thread-safe.
 */
final class Connection implements AutoCloseable {

    /** As the product writes it, and as others do. */
    private static final List<String> LENGTHS = List.of("\r\nContent-Length: ", "\r\ncontent-length: ");

    private static final String END = "\r\n\r\n";
    private static final int MAX_ANSWER = 16 * 1024;

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(MAX_ANSWER);
    private long sentAt;
    private int number;

    Connection(int port, Selector selector) throws IOException {
        this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Sends a request that is small enough for the socket to take at once. */
    void send(int requestNumber, byte[] request, long now) throws IOException {
        sentAt = now;
        number = requestNumber;
        answer.clear();
        if (channel.write(ByteBuffer.wrap(request)) != request.length) {
            throw new IOException("the server reads too slowly");
        }
    }

    /** Of the request under way. */
    int number() {
        return number;
    }

    long sentAt() {
        return sentAt;
    }

    /** Reads what there is; the status of the answer when that is whole, and 0 before. */
    int read() throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("the server hung up");
        }
        String text = new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END);
        if (end < 0) {
            return 0;
        }
        return text.length() < end + END.length() + bodyOf(text, end) ? 0 : Integer.parseInt(text, 9, 12, 10);
    }

    private static int bodyOf(String text, int end) {
        for (String length : LENGTHS) {
            int found = text.indexOf(length);
            if (found >= 0 && found < end) {
                int begin = found + length.length();
                return Integer.parseInt(text, begin, text.indexOf('\r', begin), 10);
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
