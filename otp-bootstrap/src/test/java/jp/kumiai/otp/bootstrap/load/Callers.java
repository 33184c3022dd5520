package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Sends requests over a number of connections, all of them in one thread, each as soon as the last is answered. */
record Callers(int port, int connections) {

    private static final long MAX_ANSWER_MILLIS = 30_000;

    /** @throws IOException when more than one answer in a hundred is another one than expected: something else was measured */
    Measured send(Requests requests, double seconds) throws IOException {
        Measured measured = Connections.during(
                (open, selector) -> new Run(requests, seconds).over(open, selector), port, connections);
        if (measured.wrong() > measured.count() / 100) {
            throw new IOException("not what was to be measured: " + measured);
        }
        return measured;
    }

    /** One run over open connections. */
    private static final class Run {

        private final Requests requests;
        private final long begun = System.nanoTime();
        private final long end;
        private final int[] micros;
        private int sent;
        private int answered;
        private int wrong;

        Run(Requests requests, double seconds) {
            this.requests = requests;
            this.end = begun + (long) (seconds * 1e9);
            this.micros = new int[requests.count()];
        }

        Measured over(List<Connection> open, Selector selector) throws IOException {
            for (Connection connection : open) {
                next(connection, begun);
            }
            while (answered < sent) {
                if (selector.select(MAX_ANSWER_MILLIS) == 0) {
                    throw new IOException(sent - answered + " requests got no answer");
                }
                for (Iterator<SelectionKey> ready = selector.selectedKeys().iterator(); ready.hasNext(); ) {
                    Connection connection = (Connection) ready.next().attachment();
                    ready.remove();
                    read(connection);
                }
            }
            return Measured.of((System.nanoTime() - begun) / 1e9, Arrays.copyOf(micros, answered), wrong);
        }

        private void read(Connection connection) throws IOException {
            int status = connection.read();
            if (status != 0) {
                long now = System.nanoTime();
                micros[answered++] = (int) ((now - connection.sentAt()) / 1000);
                wrong += requests.isAsExpected(connection.number(), status) ? 0 : 1;
                next(connection, now);
            }
        }

        private void next(Connection connection, long now) throws IOException {
            if (now < end && sent < requests.count()) {
                connection.send(sent, requests.request(sent), now);
                sent++;
            }
        }
    }
}
