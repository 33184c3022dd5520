package jp.kumiai.otp.application.brokenstore.write;

import io.vavr.collection.List;
import java.util.function.Function;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Clause;
import jp.kumiai.otp.application.brokenstore.planting.Faults;
import jp.kumiai.otp.application.brokenstore.planting.StateKind;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.testkit.RequestsContract;
import jp.kumiai.otp.application.testkit.StaleCommitsContract;
import jp.kumiai.otp.application.testkit.StaleDeskCommitsContract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.version.Version;

/** Stores that write over what somebody else wrote: they compare no versions of one kind of state, in one of three ways. */
public final class StaleWrites {

    private static final List<Version> REACHED = List.rangeClosed(1, 3).map(Version::new);

    private StaleWrites() {}

    public static List<BrokenStore> all() {
        return List.of(StateKind.values())
                .flatMap(kind -> List.of(lastWriterWins(kind), insertsOver(kind), insertsWhatItShouldChange(kind)));
    }

    private static BrokenStore lastWriterWins(StateKind kind) {
        return new BrokenStore(
                "lets the last writer of " + kind.one() + " win",
                Faults.committing((commits, changes) ->
                        commitWith(kind, version -> version.isNew() ? List.empty() : REACHED, commits, changes)),
                refusing(kind));
    }

    private static BrokenStore insertsOver(StateKind kind) {
        return new BrokenStore(
                "inserts " + kind.one() + " over the one that is there",
                Faults.committing((commits, changes) ->
                        commitWith(kind, version -> version.isNew() ? REACHED : List.empty(), commits, changes)),
                switch (kind) {
                    case TOKEN -> Clause.of(StaleCommitsContract.class, "refusesToInsertATokenThatIsThere");
                    case USER -> Clause.of(StaleCommitsContract.class, "refusesToInsertAUserWhoIsThere");
                    case CONTRACT ->
                        Clause.of(StaleCommitsContract.class, "refusesToInsertAContractThatIsThere")
                                .appendAll(Clause.of(
                                        StaleDeskCommitsContract.class, "refusesAllOfTheDeskWhenAnotherStateIsStale"));
                    case SESSION -> Clause.of(StaleCommitsContract.class, "refusesToInsertASessionThatIsThere");
                    case DEBIT ->
                        Clause.of(
                                StaleDeskCommitsContract.class,
                                "refusesToInsertWhatIsThere",
                                "refusesAllWhenOneOfManyIsStale");
                    default -> Clause.of(StaleDeskCommitsContract.class, "refusesToInsertWhatIsThere");
                });
    }

    private static BrokenStore insertsWhatItShouldChange(StateKind kind) {
        return new BrokenStore(
                "inserts " + kind.one() + " that is to be changed and is not there",
                Faults.committing((commits, changes) -> commitWith(
                        kind, version -> version.isNew() ? List.empty() : List.of(Version.NEW), commits, changes)),
                switch (kind) {
                    case TOKEN, USER, CONTRACT ->
                        Clause.of(StaleCommitsContract.class, "refusesToChangeWhatIsNotThere");
                    case SESSION ->
                        Clause.of(
                                StaleCommitsContract.class,
                                "refusesToChangeWhatIsNotThere",
                                "refusesToTouchASessionThatHasEnded");
                    case STAFF_SESSION ->
                        Clause.of(
                                StaleDeskCommitsContract.class,
                                "refusesToChangeWhatIsNotThere",
                                "refusesToTouchAStaffSessionThatHasEnded");
                    default -> Clause.of(StaleDeskCommitsContract.class, "refusesToChangeWhatIsNotThere");
                });
    }

    /** Commits; when stale, tries one other version after the other until the store takes it. */
    private static Outcome commitWith(
            StateKind kind, Function<Version, List<Version>> others, Commits commits, Changes changes) {
        return kind.withOtherVersions(changes, others)
                .prepend(changes)
                .find(attempt -> commits.commit(attempt) == Outcome.COMMITTED)
                .map(attempt -> Outcome.COMMITTED)
                .getOrElse(Outcome.STALE);
    }

    private static List<Clause> refusing(StateKind kind) {
        return switch (kind) {
            case TOKEN ->
                Clause.of(
                                StaleCommitsContract.class,
                                "refusesATokenReadBeforeSomebodyElseWroteIt",
                                "commitsExactlyOneOfTwoChangesOfTheSameVersion",
                                "refusesAllWhenOneOfManyIsStale",
                                "refusesAVersionThatWasNeverReached")
                        .appendAll(Clause.of(RequestsContract.class, "storesNoAnswerToWhatWasDecidedOnAStaleState"));
            case USER -> Clause.of(StaleCommitsContract.class, "refusesAUserReadBeforeSomebodyElseWroteIt");
            case CONTRACT -> Clause.of(StaleCommitsContract.class, "refusesAContractReadBeforeSomebodyElseWroteIt");
            case SESSION -> Clause.of(StaleCommitsContract.class, "refusesASessionReadBeforeSomebodyElseWroteIt");
            case APPLICATION ->
                Clause.of(StaleDeskCommitsContract.class, "refusesAnApplicationReadBeforeSomebodyElseWroteIt");
            case LOAN -> Clause.of(StaleDeskCommitsContract.class, "refusesALoanReadBeforeSomebodyElseWroteIt");
            case DEBIT -> Clause.of(StaleDeskCommitsContract.class, "refusesADebitReadBeforeSomebodyElseWroteIt");
            case RUN -> Clause.of(StaleDeskCommitsContract.class, "refusesARunReadBeforeSomebodyElseWentOnWithIt");
            case STAFF_MEMBER ->
                Clause.of(StaleDeskCommitsContract.class, "refusesAStaffMemberReadBeforeSomebodyElseWroteThem");
            case STAFF_SESSION ->
                Clause.of(StaleDeskCommitsContract.class, "refusesAStaffSessionReadBeforeSomebodyElseWroteIt");
        };
    }
}
