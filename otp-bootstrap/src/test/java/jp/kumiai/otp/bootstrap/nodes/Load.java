package jp.kumiai.otp.bootstrap.nodes;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import jp.kumiai.otp.bootstrap.history.Call;

/** Clients that do errands at several nodes until they are told to stop. */
public final class Load {

    private static final Duration MAX_STOP = Duration.ofMinutes(3);
    private static final Duration MAX_WAIT = Duration.ofMinutes(2);

    private final Courier courier;
    private final AtomicBoolean over = new AtomicBoolean();
    private final ExecutorService clients;
    private final List<Future<?>> running;

    private Load(Courier courier, Errands errands, List<Company> companies, int clients, long seed) {
        this.courier = courier;
        this.clients = Executors.newFixedThreadPool(clients);
        this.running = IntStream.range(0, clients)
                .<Future<?>>mapToObj(
                        client -> this.clients.submit(() -> run(errands, companies, new Random(seed + client))))
                .toList();
    }

    /**
     * So many clients, who begin at once.
     *
     * @param seed of what they do; what comes of it depends on who is first as well
     */
    public static Load start(Nodes nodes, List<Company> companies, int clients, long seed) {
        Courier courier = new Courier(nodes);
        return new Load(courier, new Errands(nodes, courier), companies, clients, seed);
    }

    private void run(Errands errands, List<Company> companies, Random random) {
        while (!over.get()) {
            errands.doSomething(companies.get(random.nextInt(companies.size())), random);
        }
    }

    /** Returns when so many more calls were answered. */
    public void awaitMore(int answers) {
        if (!courier.awaitMore(answers, MAX_WAIT)) {
            throw new AssertionError("the nodes did not come back");
        }
    }

    /** Lets everybody end what they have begun; all calls that were made. */
    public List<Call> stop() {
        over.set(true);
        try {
            for (Future<?> each : running) {
                each.get(MAX_STOP.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("a client did not end well", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            clients.shutdownNow();
        }
        return courier.calls();
    }
}
