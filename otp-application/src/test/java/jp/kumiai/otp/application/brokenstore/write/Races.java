package jp.kumiai.otp.application.brokenstore.write;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.brokenstore.planting.Part;
import jp.kumiai.otp.application.brokenstore.planting.StateKind;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.testkit.ParallelCommitsContract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.Standing;

/**
 * Stores that are right for one who comes alone: they read, check and write in steps, and let another one in between. So
 * that this does not depend on chance, each step waits for the other one to come as far.
 */
public final class Races {

    private Races() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "checks the version of a token and then writes it",
                        () -> checkingAndWriting(StateKind.TOKEN, Races::isFresh),
                        ParallelCommitsContract.class,
                        "commitsExactlyOneOfTwoChangesThatComeAtOnce"),
                new BrokenStore(
                        "looks whether a session is there and then inserts it",
                        () -> checkingAndWriting(StateKind.SESSION, Races::isNotThere),
                        ParallelCommitsContract.class,
                        "insertsAStateOnceThatComesTwiceAtOnce"),
                new BrokenStore(
                        "looks whether a request was answered and then answers it",
                        Races::answeringTwice,
                        ParallelCommitsContract.class,
                        "storesOneOfTwoAnswersUnderTheSameKeyThatComeAtOnce"),
                new BrokenStore(
                        "reads a user and then their token",
                        () -> readingInTwoSteps().in(Snapshots.class, "ofUser"),
                        ParallelCommitsContract.class,
                        "showsACommitAsAWholeWhileItIsWritten"));
    }

    /** Whoever finds a state of this kind fresh waits for the other one to find so too, and writes it in any case. */
    private static Fault checkingAndWriting(StateKind kind, BiPredicate<Call, Object> check) {
        CyclicBarrier bothHaveChecked = new CyclicBarrier(2);
        return call -> {
            List<Object> states = call.port().equals(Commits.class) ? kind.statesIn(call.argument(0)) : List.empty();
            if (states.size() != 1 || !check.test(call, states.head())) {
                return call.proceed();
            }
            await(bothHaveChecked);
            Object outcome = call.proceed();
            return outcome == Outcome.STALE ? overwrite(call, kind) : outcome;
        };
    }

    private static Object overwrite(Call call, StateKind kind) {
        return kind.withOtherVersions(call.argument(0), version -> List.of(version.next()))
                .map(changes -> call.with(0, changes).proceed())
                .head();
    }

    private static boolean isFresh(Call call, Object state) {
        Token token = (Token) state;
        return call.store()
                .snapshots()
                .token(token.serial())
                .exists(stored -> stored.version().equals(token.version()));
    }

    private static boolean isNotThere(Call call, Object state) {
        return call.store().snapshots().ofSession(((Session) state).key()).isEmpty();
    }

    private static Fault answeringTwice() {
        CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
        return call -> {
            if (!call.port().equals(Commits.class)) {
                return call.proceed();
            }
            Changes changes = call.argument(0);
            boolean unanswered = changes.requests()
                    .forAll(request ->
                            call.store().snapshots().request(request.key()).isEmpty());
            await(bothHaveLooked);
            Object outcome = call.proceed();
            return outcome == Outcome.STALE && unanswered
                    ? call.with(0, Part.named("requests").without(changes)).proceed()
                    : outcome;
        };
    }

    /** Between the two steps it waits for a commit. */
    private static Fault readingInTwoSteps() {
        return call -> {
            Option<Standing> first = call.proceedAs();
            return first.map(standing -> new Standing(
                    standing.user(), standing.contract(), standing.token().flatMap(token -> later(call, token))));
        };
    }

    private static Option<Token> later(Call call, Token token) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        Option<Token> read = call.store().snapshots().token(token.serial());
        while (read.exists(found -> found.version().equals(token.version())) && System.nanoTime() < end) {
            Thread.onSpinWait();
            read = call.store().snapshots().token(token.serial());
        }
        return read;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
