package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
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

    /** One that nobody listens at just now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * Asks a server that is starting until it answers 200; ends it when it takes too long.
     *
     * @param started its process, or that of a script whose only child it is
     * @param begun when that was started, by {@link System#nanoTime()}
     */
    static RunningServer whenReady(Process started, long begun, int port, String path)
            throws IOException, InterruptedException {
        while (!answers(port, path)) {
            if (!started.isAlive() || since(begun) > LONGEST) {
                started.descendants().forEach(ProcessHandle::destroyForcibly);
                started.destroyForcibly();
                throw new IOException("it did not become ready");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        double seconds = since(begun);
        return new RunningServer(started.children().findFirst().orElse(started.toHandle()), port, seconds);
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
