package jp.kumiai.otp.application.brokenstore.write;

import io.vavr.collection.List;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Clause;
import jp.kumiai.otp.application.brokenstore.planting.Faults;
import jp.kumiai.otp.application.brokenstore.planting.Part;
import jp.kumiai.otp.application.brokenstore.planting.StateKind;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.testkit.CommitsContract;
import jp.kumiai.otp.application.testkit.DeskRoundTripContract;
import jp.kumiai.otp.application.testkit.RecordedEventsContract;
import jp.kumiai.otp.application.testkit.RequestsContract;
import jp.kumiai.otp.application.testkit.StaleCommitsContract;
import jp.kumiai.otp.application.testkit.StaleDeskCommitsContract;
import jp.kumiai.otp.domain.decision.Changes;

/** Stores whose commits are not one act: a part of what was refused is written, or a part of what was committed is not. */
public final class HalfCommits {

    private HalfCommits() {}

    public static List<BrokenStore> all() {
        return Part.all()
                .map(HalfCommits::leavingBehind)
                .append(new BrokenStore(
                        "commits what is the desk's in a second transaction",
                        Faults.committing((commits, changes) -> {
                            Outcome first = commits.commit(withoutTheDesk(changes));
                            return first == Outcome.COMMITTED ? commits.commit(ofTheDesk(changes)) : first;
                        }),
                        Clause.of(
                                StaleDeskCommitsContract.class,
                                "refusesToInsertWhatIsThere",
                                "refusesToPutASessionInTheVeryPlaceOfOneThatEndsWithIt")))
                .append(new BrokenStore(
                        "commits what is the desk's before all else",
                        Faults.committing((commits, changes) -> {
                            Outcome first = commits.commit(ofTheDesk(changes));
                            return first == Outcome.COMMITTED ? commits.commit(withoutTheDesk(changes)) : first;
                        }),
                        Clause.of(StaleDeskCommitsContract.class, "refusesAllOfTheDeskWhenAnotherStateIsStale")))
                .append(new BrokenStore(
                        "writes only the first token of many",
                        Faults.writing(changes -> Part.named("tokens").with(changes, tokens -> tokens.take(1))),
                        Clause.of(CommitsContract.class, "changesSeveralStatesOfAKindInAnyOrder")))
                .appendAll(List.of(StateKind.values())
                        .reject(kind -> kind == StateKind.TOKEN)
                        .map(HalfCommits::changingTheFirst))
                .append(endingTheFirst(
                        "endedSessions", Clause.of(CommitsContract.class, "endsEverySessionThatIsListed")))
                .append(endingTheFirst(
                        "desk.endedSessions",
                        Clause.of(StaleDeskCommitsContract.class, "endsEveryStaffSessionThatIsListed")))
                .append(new BrokenStore(
                        "commits states without their events",
                        Faults.committing((commits, changes) -> commits.commit(
                                Part.named("events").only(changes).equals(changes)
                                        ? changes
                                        : Part.named("events").without(changes))),
                        Clause.of(RequestsContract.class, "storesAnAnswerTogetherWithWhatItTellsOf")))
                .append(new BrokenStore(
                        "commits events without their states",
                        Faults.committing((commits, changes) -> commits.commit(
                                changes.events().isEmpty()
                                        ? changes
                                        : Part.named("events").only(changes))),
                        Clause.of(RequestsContract.class, "storesAnAnswerTogetherWithWhatItTellsOf")));
    }

    private static BrokenStore changingTheFirst(StateKind kind) {
        return new BrokenStore(
                "changes only the first " + kind.one().substring(2).strip() + " of many",
                Faults.writing(changes -> {
                    List<Object> changed = kind.statesIn(changes)
                            .reject(state -> StateKind.versionOf(state).isNew());
                    return changed.drop(1).foldLeft(changes, HalfCommits::without);
                }),
                switch (kind) {
                    case USER, CONTRACT, SESSION ->
                        Clause.of(CommitsContract.class, "changesSeveralUsersContractsAndSessionsTogether");
                    default ->
                        Clause.of(DeskRoundTripContract.class, "givesBackEachOfSeveralStatesThatWereChangedTogether");
                });
    }

    private static Changes without(Changes changes, Object state) {
        return Part.all()
                .foldLeft(changes, (left, part) -> part.with(left, states -> states.reject(each -> each == state)));
    }

    private static BrokenStore endingTheFirst(String part, List<Clause> clauses) {
        return new BrokenStore(
                "ends only the first of many " + part,
                Faults.writing(changes -> Part.named(part).with(changes, ended -> ended.take(1))),
                clauses);
    }

    private static BrokenStore leavingBehind(Part part) {
        return new BrokenStore(
                "leaves the " + part + " of a refused commit behind",
                Faults.committing((commits, changes) -> {
                    Outcome outcome = commits.commit(changes);
                    return outcome == Outcome.STALE && commits.commit(part.only(changes)) == Outcome.COMMITTED
                            ? Outcome.STALE
                            : outcome;
                }),
                found(part));
    }

    private static List<Clause> found(Part part) {
        List<Clause> amongRequests =
                Clause.of(RequestsContract.class, "refusesAnotherAnswerUnderTheSameKeyAndAllThatCameAlongWithIt");
        return switch (part.toString()) {
            case "tokens" ->
                amongRequests.appendAll(Clause.of(StaleCommitsContract.class, "refusesToInsertAContractThatIsThere"));
            case "requests" -> Clause.of(StaleCommitsContract.class, "refusesAVersionThatWasNeverReached");
            case "events" ->
                amongRequests
                        .appendAll(Clause.of(StaleCommitsContract.class, "refusesAVersionThatWasNeverReached"))
                        .appendAll(Clause.of(RecordedEventsContract.class, "readsNothingOfWhatWasNeverCommitted"));
            case "desk.endedSessions" ->
                Clause.of(StaleDeskCommitsContract.class, "refusesToPutASessionInTheVeryPlaceOfOneThatEndsWithIt");
            default ->
                part.isOfTheDesk()
                        ? Clause.of(StaleDeskCommitsContract.class, "refusesAllOfTheDeskWhenAnotherStateIsStale")
                        : amongRequests.appendAll(
                                Clause.of(StaleCommitsContract.class, "refusesAVersionThatWasNeverReached"));
        };
    }

    private static Changes ofTheDesk(Changes changes) {
        return Part.all().reject(Part::isOfTheDesk).foldLeft(changes, (left, part) -> part.without(left));
    }

    private static Changes withoutTheDesk(Changes changes) {
        return Part.all().filter(Part::isOfTheDesk).foldLeft(changes, (left, part) -> part.without(left));
    }
}
