package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Sends requests at a steady rate, all of them in one thread, whether or not those before are answered. A request that finds
 * no connection free waits for one, and that is part of the time that it takes.
 */
record PacedCallers(int port, int connections, double perSecond) {

    private static final long MAX_SILENCE_NANOS = 30_000_000_000L;
    /** As finely as a selector can wait; answers wake it earlier. */
    private static final long PAUSE_MILLIS = 1;

    Measured send(Requests requests, double seconds) throws IOException {
        int count = (int) Math.min(requests.count(), seconds * perSecond);
        return Connections.during(
                (open, selector) -> new Run(requests, count, 1e9 / perSecond).over(open, selector), port, connections);
    }

    /** A connection without a request under way, since a moment. */
    private record Free(Connection connection, long since) {}

    /** One run over open connections. */
    private static final class Run {

        private final Requests requests;
        private final double nanosBetween;
        private final int[] micros;
        private final Deque<Free> free = new ArrayDeque<>();
        private final long begun = System.nanoTime();
        private long heard = begun;
        private int sent;
        private int answered;
        private int wrong;

        Run(Requests requests, int count, double nanosBetween) {
            this.requests = requests;
            this.nanosBetween = nanosBetween;
            this.micros = new int[count];
        }

        Measured over(List<Connection> open, Selector selector) throws IOException {
            open.forEach(connection -> free.add(new Free(connection, begun)));
            while (answered < micros.length) {
                sendWhatIsDue(System.nanoTime());
                selector.select(PAUSE_MILLIS);
                for (Iterator<SelectionKey> ready = selector.selectedKeys().iterator(); ready.hasNext(); ) {
                    Connection connection = (Connection) ready.next().attachment();
                    ready.remove();
                    read(connection);
                }
            }
            return Measured.of((System.nanoTime() - begun) / 1e9, micros, wrong);
        }

        private void sendWhatIsDue(long now) throws IOException {
            if (now - heard > MAX_SILENCE_NANOS) {
                throw new IOException(sent - answered + " requests got no answer");
            }
            while (sent < micros.length && due(sent) <= now && !free.isEmpty()) {
                Free first = free.remove();
                boolean hasWaited = first.since() > due(sent);
                first.connection().send(sent, requests.request(sent), hasWaited ? due(sent) : now);
                sent++;
            }
        }

        private long due(int number) {
            return begun + (long) (number * nanosBetween);
        }

        private void read(Connection connection) throws IOException {
            int status = connection.read();
            if (status != 0) {
                heard = System.nanoTime();
                micros[answered++] = (int) ((heard - connection.sentAt()) / 1000);
                wrong += requests.isAsExpected(connection.number(), status) ? 0 : 1;
                free.add(new Free(connection, heard));
            }
        }
    }
}
