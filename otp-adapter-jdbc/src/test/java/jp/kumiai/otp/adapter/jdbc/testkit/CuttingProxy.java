package jp.kumiai.otp.adapter.jdbc.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between one client and a PostgreSQL server, and loses a message where a test says so.
 *
 * <p>It counts exchanges, each a question of the client and the server's whole answer to it, and knows nothing of what is
 * in them: the driver may prepare and name its statements as it likes. Nothing of a question reaches the server before
 * all of it has come, and nothing of an answer the client, so that what is lost is lost whole. It is no proxy for load,
 * and counts for one commit at a time.
 */
public final class CuttingProxy implements AutoCloseable {

    /** What is lost of the exchange at which a connection is cut. */
    public enum Lost {
        /** The server hears nothing of it. */
        QUESTION,
        /** The server has done what it was asked, and the client does not hear of it. */
        ANSWER
    }

    /** What the client sees of a cut. */
    public enum Cut {
        /** The end of the connection. */
        CLOSED,
        /** Nothing at all: the connection stays open, and nothing comes any more. */
        SILENT
    }

    private record Plan(int exchange, Lost lost, Cut cut) {

        static final Plan NEVER = new Plan(0, Lost.QUESTION, Cut.CLOSED);
    }

    private final URI server;
    private final ServerSocket door;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Queue<CutLine> lines = new ConcurrentLinkedQueue<>();
    private Plan plan = Plan.NEVER;
    private int exchanges;
    private int cuts;

    private CuttingProxy(URI server, ServerSocket door) {
        this.server = server;
        this.door = door;
    }

    /** Stands before the server of this address. */
    public static CuttingProxy before(String url) {
        try {
            CuttingProxy proxy = new CuttingProxy(
                    URI.create(url.substring("jdbc:".length())),
                    new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            proxy.executor.execute(proxy::letIn);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same address by way of the proxy, given up after a second without an answer. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + server.getPath() + "?" + server.getQuery()
                + "&sslmode=disable&gssEncMode=disable&socketTimeout=1";
    }

    /** Begins to count from zero, and cuts nothing. */
    public synchronized void count() {
        cutAt(0, Lost.QUESTION, Cut.CLOSED);
    }

    /** Begins to count from zero, and cuts once: at the exchange of this number, from 1. */
    public synchronized void cutAt(int exchange, Lost lost, Cut cut) {
        plan = new Plan(exchange, lost, cut);
        exchanges = 0;
    }

    /** How many questions have come since it began to count. */
    public synchronized int exchanges() {
        return exchanges;
    }

    /** How many connections were cut as planned. */
    public synchronized int cuts() {
        return cuts;
    }

    /** What becomes of the question that has just come, and of its answer. */
    synchronized CutLine.Fate next() {
        exchanges++;
        if (exchanges != plan.exchange()) {
            return CutLine.Fate.PASSED_ON;
        }
        cuts++;
        return new CutLine.Fate(plan.lost() == Lost.ANSWER, false, plan.cut() == Cut.CLOSED);
    }

    private void letIn() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                CutLine line = new CutLine(client, new Socket(server.getHost(), server.getPort()), this::next);
                lines.add(line);
                executor.execute(line::carryQuestions);
                executor.execute(line::carryAnswers);
            }
        } catch (IOException e) {
            close();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lines.forEach(CutLine::close);
            executor.shutdown();
        }
    }
}
