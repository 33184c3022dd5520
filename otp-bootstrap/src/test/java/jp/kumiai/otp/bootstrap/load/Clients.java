package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A number of clients, each of which does one act after the other for some seconds. */
record Clients(int number, double seconds) {

    /** A client of its own connection. */
    interface Client extends AutoCloseable {

        /** Does one act; false when it did not come out as expected, and none when there is nothing left to do. */
        Act act() throws Exception;

        @Override
        void close() throws IOException, SQLException;
    }

    /** How an act came out. */
    enum Act {
        AS_EXPECTED,
        WRONG,
        NOTHING_LEFT
    }

    /** Makes the client of this number, from 0. */
    @FunctionalInterface
    interface Making {

        Client client(int number) throws Exception;
    }

    Measured run(Making making) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(number);
        CyclicBarrier start = new CyclicBarrier(number);
        try {
            List<Callable<Measured>> parts = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                Client client = making.client(i);
                parts.add(() -> part(client, start));
            }
            List<Measured> done = new ArrayList<>();
            for (Future<Measured> part : threads.invokeAll(parts)) {
                done.add(part.get());
            }
            return Measured.ofAll(done);
        } finally {
            threads.shutdown();
        }
    }

    private Measured part(Client client, CyclicBarrier start) throws Exception {
        try (client) {
            start.await();
            long begun = System.nanoTime();
            long end = begun + (long) (seconds * 1e9);
            int[] micros = new int[1024];
            int acts = 0;
            int wrong = 0;
            for (long now = begun; now < end; ) {
                Act act = client.act();
                if (act == Act.NOTHING_LEFT) {
                    break;
                }
                long after = System.nanoTime();
                if (acts == micros.length) {
                    micros = Arrays.copyOf(micros, acts * 2);
                }
                micros[acts++] = (int) ((after - now) / 1000);
                wrong += act == Act.WRONG ? 1 : 0;
                now = after;
            }
            return Measured.of((System.nanoTime() - begun) / 1e9, Arrays.copyOf(micros, acts), wrong);
        }
    }
}
