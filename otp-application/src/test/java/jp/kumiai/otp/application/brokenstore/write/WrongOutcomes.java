package jp.kumiai.otp.application.brokenstore.write;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.committing;

import io.vavr.collection.List;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.StateKind;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.testkit.AuditTrailContract;
import jp.kumiai.otp.application.testkit.CommitsContract;
import jp.kumiai.otp.application.testkit.RequestsContract;
import jp.kumiai.otp.application.testkit.StaleCommitsContract;
import jp.kumiai.otp.application.testkit.StaleDeskCommitsContract;
import jp.kumiai.otp.domain.decision.Changes;

/** Stores that tell of a commit what is not so. */
public final class WrongOutcomes {

    private WrongOutcomes() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                                "tells that it committed what it refused",
                                committing((commits, changes) -> {
                                    Outcome outcome = commits.commit(changes);
                                    return outcome == Outcome.STALE ? Outcome.COMMITTED : outcome;
                                }),
                                StaleCommitsContract.class,
                                "commitsExactlyOneOfTwoChangesOfTheSameVersion",
                                "refusesAVersionThatWasNeverReached",
                                "refusesToInsertALoginIdThatAnotherCompanyHas",
                                "refusesToMoveAUserOrASessionToAnotherCompany")
                        .and(
                                RequestsContract.class,
                                "refusesTheVerySameAnswerAgain",
                                "storesNoAnswerToWhatWasDecidedOnAStaleState",
                                "refusesTwoAnswersUnderOneKeyInOneCommit")
                        .and(StaleDeskCommitsContract.class, "refusesANumberThatAnotherDebitOfTheMonthHas")
                        .and(AuditTrailContract.class, "tellsNothingOfWhatWasNeverCommitted"),
                new BrokenStore(
                        "tells that a state was stale when it committed",
                        committing((commits, changes) -> {
                            Outcome outcome = commits.commit(changes);
                            return isAChange(changes) ? Outcome.STALE : outcome;
                        }),
                        CommitsContract.class,
                        "advancesVersionsByOneEachTime",
                        "changesSeveralStatesOfAKindInAnyOrder",
                        "changesAContract",
                        "touchesASession"));
    }

    private static boolean isAChange(Changes changes) {
        return List.of(StateKind.values())
                .flatMap(kind -> kind.statesIn(changes))
                .exists(state -> !StateKind.versionOf(state).isNew());
    }
}
