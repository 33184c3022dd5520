package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** Connections to one server that are open for as long as a load lasts. Stateless. */
final class Connections {

    /** What is done with them, in one thread. */
    @FunctionalInterface
    interface Load {

        /** The load, whose end this awaits; the selector tells which of the connections was answered. */
        Measured over(List<Connection> open, Selector selector) throws IOException;
    }

    private Connections() {}

    static Measured during(Load load, int port, int number) throws IOException {
        try (Selector selector = Selector.open()) {
            List<Connection> open = new ArrayList<>();
            try {
                for (int i = 0; i < number; i++) {
                    open.add(new Connection(port, selector));
                }
                return load.over(open, selector);
            } finally {
                for (Connection connection : open) {
                    connection.close();
                }
            }
        }
    }
}
