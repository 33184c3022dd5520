package jp.kumiai.otp.bootstrap.nodes;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import jp.kumiai.otp.bootstrap.endtoend.ApiClient;
import jp.kumiai.otp.bootstrap.history.Call;

/**
 * Takes errands to the nodes, to another one when one does not answer, and notes what was sent and answered.
 *
 * <p>What has a request ID is sent again under the same ID, or asked for, until there is an answer; what has none is sent
 * once. Thread-safe.
 */
final class Courier {

    /** With a pause between them, longer than any node or database needs to come back. */
    private static final int MAX_TRIES = 400;

    private static final int PAUSE_MILLIS = 150;
    private static final Set<String> NOT_THE_LAST_WORD = Set.of(Call.UNKNOWN, Call.NOT_FOUND, "TRY_AGAIN");

    private final Nodes nodes;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    /** One more for each call that was answered, and not by a node that does not know. */
    private final Semaphore answered = new Semaphore(0);
    /** Nobody opens it: whoever waits here lets time pass. */
    private final CountDownLatch never = new CountDownLatch(1);

    Courier(Nodes nodes) {
        this.nodes = nodes;
    }

    /** All that was sent, answered or not. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** False when it takes longer than that until so many more calls are answered. */
    boolean awaitMore(int answers, Duration atMost) {
        answered.drainPermits();
        try {
            return answered.tryAcquire(answers, atMost.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param outcome as in {@link Call#answer} */
    record Told(String outcome, ApiClient.Answer answer) {}

    /** What the errand was answered; none when nobody knows what became of it. */
    Optional<Told> run(Errand errand, RandomGenerator random) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            boolean asks = tries > 0 && errand.hasRequestId() && random.nextBoolean();
            Optional<Told> told = send(asks ? errand.asking() : errand, random.nextInt(nodes.count()));
            if (told.isPresent() && !NOT_THE_LAST_WORD.contains(told.get().outcome())) {
                return told;
            }
            if (told.isPresent() && told.get().outcome().equals(Call.UNKNOWN) && !errand.hasRequestId()) {
                return Optional.empty();
            }
            pause();
        }
        return Optional.empty();
    }

    /** Asks for a password's session; nobody keeps count of those. */
    Optional<ApiClient.Answer> logIn(Colleague who, RandomGenerator random) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            try {
                ApiClient.Answer answer =
                        nodes.node(random.nextInt(nodes.count())).logIn(who.loginId(), who.password());
                if (answer.status() < 500) {
                    return Optional.of(answer);
                }
            } catch (UncheckedIOException e) {
                // the next one may answer
            }
            pause();
        }
        return Optional.empty();
    }

    /** None when the node is not there: then nothing was sent. */
    private Optional<Told> send(Errand errand, int node) {
        long invoked = System.nanoTime();
        try {
            ApiClient.Answer answer = errand.request().to(nodes.node(node));
            Told told = new Told(outcome(answer), answer);
            note(errand, invoked, told.outcome(), detail(answer));
            return Optional.of(told);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ConnectException) {
                return Optional.empty();
            }
            note(errand, invoked, Call.UNKNOWN, "");
            return Optional.of(new Told(Call.UNKNOWN, new ApiClient.Answer(0, ApiClient.object())));
        }
    }

    private void note(Errand errand, long invoked, String outcome, String detail) {
        calls.add(new Call(
                errand.act(),
                errand.kind(),
                errand.by(),
                errand.step(),
                errand.about(),
                invoked,
                System.nanoTime(),
                outcome,
                detail));
        if (!outcome.equals(Call.UNKNOWN)) {
            answered.release();
        }
    }

    private static String outcome(ApiClient.Answer answer) {
        if (answer.status() == 200) {
            return Call.OK;
        }
        String code = answer.text("code");
        boolean nodeDoesNotKnow = answer.status() == 503 && !code.equals("TRY_AGAIN");
        return nodeDoesNotKnow ? Call.UNKNOWN : code.isEmpty() ? "status " + answer.status() : code;
    }

    private static String detail(ApiClient.Answer answer) {
        return String.join(
                " ",
                answer.text("authorisedAt"),
                answer.text("revokedAt"),
                answer.text("earliestReissue"),
                answer.text("secondsUntilNextCode"));
    }

    private void pause() {
        try {
            if (never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("never");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
