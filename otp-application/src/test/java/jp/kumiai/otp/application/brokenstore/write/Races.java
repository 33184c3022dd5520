package jp.kumiai.otp.application.brokenstore.write;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import java.util.function.Function;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.brokenstore.planting.Part;
import jp.kumiai.otp.application.brokenstore.planting.StateKind;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.testkit.ParallelCommitsContract;
import jp.kumiai.otp.application.testkit.ParallelReadsContract;
import jp.kumiai.otp.application.testkit.ParallelWritesContract;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.version.Version;

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
                        "checks the version of a user and then writes them",
                        () -> checkingAndWriting(StateKind.USER, Races::isFreshUser),
                        ParallelWritesContract.class,
                        "commitsExactlyOneOfTwoStatesOfAKindThatComeAtOnce"),
                new BrokenStore(
                        "looks whether a number of the month is free and then books it",
                        () -> checkingAndWriting(StateKind.DEBIT, Races::isFreeNumber, call -> Outcome.COMMITTED),
                        ParallelWritesContract.class,
                        "booksANumberOnceThatTwoDebitsOfAMonthHaveAtOnce"),
                new BrokenStore(
                        "looks for the serial numbers of a delivery and then adds it",
                        () -> lookingAndAdding(TokenStock.class, TokenStock.Outcome.ADDED),
                        ParallelWritesContract.class,
                        "addsADeliveryOnceThatComesTwiceAtOnce"),
                new BrokenStore(
                        "looks for the number of a seal and then adds it",
                        () -> lookingAndAdding(TrailSeals.class, TrailSeals.Outcome.ADDED),
                        ParallelWritesContract.class,
                        "addsASealOnceThatComesTwiceAtOnce"),
                new BrokenStore(
                        "reads a contract and then its file",
                        Races::readingTheFileInTwoSteps,
                        ParallelReadsContract.class,
                        "showsACommitAsAWholeWhereverItIsReadWhileItIsWritten"),
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

    private static Fault checkingAndWriting(StateKind kind, BiPredicate<Call, Object> check) {
        return checkingAndWriting(kind, check, call -> overwrite(call, kind));
    }

    /** Whoever finds a state of this kind fresh waits for the other one to find so too, and writes it in any case. */
    private static Fault checkingAndWriting(
            StateKind kind, BiPredicate<Call, Object> check, Function<Call, Object> inAnyCase) {
        CyclicBarrier bothHaveChecked = new CyclicBarrier(2);
        return call -> {
            List<Object> states = call.port().equals(Commits.class) ? kind.statesIn(call.argument(0)) : List.empty();
            if (states.size() != 1 || !check.test(call, states.head())) {
                return call.proceed();
            }
            await(bothHaveChecked);
            Object outcome = call.proceed();
            return outcome == Outcome.STALE ? inAnyCase.apply(call) : outcome;
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

    private static boolean isFreshUser(Call call, Object state) {
        BankingUser user = (BankingUser) state;
        Option<Version> stored = call.store()
                .snapshots()
                .roster(user.contract())
                .flatMap(roster -> roster.of(user.loginId()))
                .map(standing -> standing.user().version());
        return user.version().isNew() ? stored.isEmpty() : stored.contains(user.version());
    }

    private static boolean isFreeNumber(Call call, Object state) {
        Debit debit = (Debit) state;
        return call.store()
                .ledger()
                .debits(debit.month(), HashSet.of(debit.number()))
                .isEmpty();
    }

    /** Whoever has found nothing under the number says that theirs was added. */
    private static Fault lookingAndAdding(Class<?> port, Object added) {
        CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
        Fault fault = call -> {
            await(bothHaveLooked);
            Object ignored = call.proceed();
            return ignored == added ? ignored : added;
        };
        return fault.in(port, "add");
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

    private static Fault readingTheFileInTwoSteps() {
        Fault fault = call -> call.<Option<ContractFile>>proceedAs().map(first -> {
            ContractFile second = later(call, first);
            return new ContractFile(first.contract(), second.applications(), second.loans());
        });
        return fault.in(ContractRecords.class, "file");
    }

    private static ContractFile later(Call call, ContractFile first) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        ContractFile read = first;
        while (read.equals(first) && System.nanoTime() < end) {
            Thread.onSpinWait();
            read = call.<Option<ContractFile>>proceedAs().get();
        }
        return read;
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
