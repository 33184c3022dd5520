package jp.kumiai.otp.adapter.http.server;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The threads of a server.
 *
 * <p>Replies that were made in a thread of somebody else's, many at once, are written by few threads that stay awake, and so
 * is what comes next on each connection: the server's other threads would be woken for one reply each, which takes half
 * as long as to write it. Thread-safe.
 */
final class HttpThreads extends QueuedThreadPool {

    static final String WRITERS = "http-writer";

    private final ExecutorService writers = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2), HttpThreads::named);

    HttpThreads() {
        setName("http");
        if (VirtualThreads.areSupported()) {
            setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
        }
    }

    private static Thread named(Runnable work) {
        return new Thread(work, WRITERS);
    }

    /** Connections are executed to go on with them after a reply. */
    @Override
    public void execute(Runnable job) {
        if (job instanceof Connection) {
            writers.execute(job);
        } else {
            super.execute(job);
        }
    }

    /** Write replies that were made elsewhere. Nothing that may block is for them. */
    Executor writers() {
        return writers;
    }

    /** Who does what may block: cheap threads where the JDK has them. */
    Executor workers() {
        Executor virtual = getVirtualThreadsExecutor();
        return virtual == null ? this : virtual;
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        writers.shutdown();
    }
}
