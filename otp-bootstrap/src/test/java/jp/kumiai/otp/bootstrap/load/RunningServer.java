package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that is ready.
 *
 * @param process that serves
 * @param secondsToReady from the start of its process to its first answer of 200
 */
record RunningServer(ProcessHandle process, int port, double secondsToReady) implements AutoCloseable {

    private static final int OK = 200;
    private static final int PAUSE_MILLIS = 20;
    private static final double LONGEST = 180;
    private static final int LONGEST_END = 30;

    /**
     * Asks until it is answered by 200.
     *
     * @param begun when the process was started, by {@link System#nanoTime()}
     */
    static double secondsUntilReady(long begun, int port, String path) throws IOException, InterruptedException {
        while (!answers(port, path)) {
            if (since(begun) > LONGEST) {
                throw new IOException("it is not ready after " + LONGEST + " seconds");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return since(begun);
    }

    private static boolean answers(int port, String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) new URL("http", "127.0.0.1", port, path).openConnection();
            return connection.getResponseCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    double megabytes() throws IOException {
        return ResidentMemory.megabytesOf(process);
    }

    /** Returns when it has ended: its database must be as it leaves it. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(LONGEST_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
