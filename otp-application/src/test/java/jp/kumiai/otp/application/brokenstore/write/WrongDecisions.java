package jp.kumiai.otp.application.brokenstore.write;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.committing;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.brokenstore.planting.Planted;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.decision.OneByOne;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.RequestDecisions;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.testkit.RequestDecisionsContract;
import jp.kumiai.otp.domain.request.RequestStanding;

/** Stores that are sound but for the way in which they have requests decided. */
public final class WrongDecisions {

    private static final String OF_REQUEST = "ofRequest";

    private WrongDecisions() {}

    public static List<BrokenStore> all() {
        return List.of(
                broken(
                        "answers a request without writing what was decided",
                        committing((commits, changes) -> Outcome.COMMITTED),
                        "answersOnceItsChangesCanBeRead",
                        "commitsARefusalLikeASuccess",
                        "countsEachOfManyThatAskAtOnceAboutOneToken"),
                broken(
                        "answers a request although what it was decided on was stale",
                        committing((commits, changes) -> {
                            Outcome ignored = commits.commit(changes);
                            return ignored == Outcome.STALE ? Outcome.COMMITTED : ignored;
                        }),
                        "decidesAgainOnFreshStatesWhenSomebodyElseWasFaster",
                        "givesUpAfterABoundedNumberOfTriesAndHasWrittenNothing"),
                broken(
                        "has a request decided without what was answered before",
                        answering(
                                Snapshots.class,
                                OF_REQUEST,
                                (Option<RequestStanding> found) -> found.map(standing ->
                                        new RequestStanding(standing.asking(), standing.id(), Option.none()))),
                        "showsWhatWasAnsweredUnderTheSameIdBefore",
                        "answersOneOfTwoThatAskAtOnceUnderTheSameId"),
                new BrokenStore(
                        "has everybody decided as whoever came first",
                        WrongDecisions::aboutTheFirst,
                        RequestDecisionsContract.class,
                        "givesEachOfManyThatAskAtOnceTheirOwnAnswer"),
                new BrokenStore(
                        "tells everybody of what went wrong for one of them",
                        WrongDecisions::failingTogether,
                        RequestDecisionsContract.class,
                        "throwsWhatADecisionThrowsToItsCallerAlone",
                        "takesWhatDoesNotFitTogetherForTheFaultOfWhoeverItBelongsToAlone",
                        "givesUpOnWhoeverIsStaleEveryTimeAlone"),
                new BrokenStore(
                        "takes the bug of a caller for a store that does not answer",
                        answering(
                                RequestDecisions.class,
                                "settle",
                                (CompletionStage<Object> answer) -> answer.exceptionallyCompose(thrown ->
                                        CompletableFuture.failedStage(new PortUnavailable("failed", thrown)))),
                        RequestDecisionsContract.class,
                        "throwsWhatADecisionThrowsToItsCallerAlone"),
                broken(
                        "takes a session that is over for a store that does not answer",
                        answering(Snapshots.class, OF_REQUEST, WrongDecisions::somebody),
                        "hasNobodyToDecideAboutWithoutASession"),
                broken(
                        "takes a store that does not answer for a session that is over",
                        only(Snapshots.class, OF_REQUEST, WrongDecisions::orNobody),
                        "takesAStoreThatDoesNotAnswerForAFaultAndNotForARefusal"));
    }

    /** One whose way over its own ports has this fault; the ports themselves have none. */
    private static BrokenStore broken(String sentence, Supplier<Fault> fault, String... clauses) {
        return new BrokenStore(
                sentence,
                only(RequestDecisions.class, "settle", call -> {
                    Planted spoilt = new Planted(call.store(), fault.get());
                    return call.on(new OneByOne(spoilt.snapshots(), new Decisions(spoilt.commits())));
                }),
                RequestDecisionsContract.class,
                clauses);
    }

    private static Fault aboutTheFirst() {
        ArrayList<Object> sessions = new ArrayList<>();
        Fault fault = call -> {
            sessions.add(call.argument(0));
            return call.with(0, sessions.get(0)).proceed();
        };
        return fault.in(RequestDecisions.class, "settle");
    }

    private static Fault failingTogether() {
        ArrayList<CompletionStage<Object>> failed = new ArrayList<>();
        Fault fault = call -> {
            CompletionStage<Object> answer = call.proceedAs();
            if (answer.toCompletableFuture().isCompletedExceptionally()) {
                failed.add(answer);
            }
            return failed.isEmpty() ? answer : failed.get(0);
        };
        return fault.in(RequestDecisions.class, "settle");
    }

    private static Option<RequestStanding> somebody(Option<RequestStanding> found) {
        if (found.isEmpty()) {
            throw new PortUnavailable("nothing there");
        }
        return found;
    }

    private static Object orNobody(Call call) {
        try {
            return call.proceed();
        } catch (PortUnavailable e) {
            return Option.none();
        }
    }
}
