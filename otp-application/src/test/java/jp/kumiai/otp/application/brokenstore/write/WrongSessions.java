package jp.kumiai.otp.application.brokenstore.write;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.only;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.writing;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.ArrayList;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.brokenstore.planting.Part;
import jp.kumiai.otp.application.brokenstore.planting.StateKind;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Commits.Outcome;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.testkit.CommitsContract;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.SnapshotsContract;
import jp.kumiai.otp.application.testkit.StaleDeskCommitsContract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionStanding;

/** Stores that end other sessions than they should. */
public final class WrongSessions {

    private static final Part ENDED = Part.named("endedSessions");

    private static final Part ENDED_AT_THE_DESK = Part.named("desk.endedSessions");

    private WrongSessions() {}

    public static List<BrokenStore> all() {
        return List.of(
                new BrokenStore(
                        "takes the end of a session that is gone for stale",
                        only(
                                Commits.class,
                                "commit",
                                call -> call.<Changes>argument(0)
                                                .endedSessions()
                                                .forAll(ended -> isThere(call, ended))
                                        ? call.proceed()
                                        : Outcome.STALE),
                        CommitsContract.class,
                        "doesNotMindEndingASessionThatIsGone"),
                new BrokenStore(
                        "ends a session only in the version that it has",
                        only(
                                Commits.class,
                                "commit",
                                call -> call.with(
                                                0,
                                                ENDED.with(
                                                        call.argument(0),
                                                        ended -> call.<Changes>argument(0)
                                                                .endedSessions()
                                                                .reject(session -> session.version()
                                                                        .isNew())))
                                        .proceed()),
                        CommitsContract.class,
                        "endsASessionWhateverItsVersionAndNoOtherOne"),
                new BrokenStore(
                        "forgets the end of a session that has a successor",
                        writing(changes -> changes.sessions().isEmpty() ? changes : ENDED.without(changes)),
                        CommitsContract.class,
                        "replacesASessionByItsSuccessor"),
                new BrokenStore(
                        "ends all sessions of a user with one of them",
                        () -> endingAll(StateKind.SESSION, ENDED),
                        CommitsContract.class,
                        "endsASessionWhateverItsVersionAndNoOtherOne"),
                new BrokenStore(
                        "ends all sessions of the desk with one of them",
                        () -> endingAll(StateKind.STAFF_SESSION, ENDED_AT_THE_DESK),
                        StaleDeskCommitsContract.class,
                        "endsAStaffSessionWhateverItsVersionAndNoOtherOne"),
                new BrokenStore(
                        "finds no session that was idle for long",
                        answering(
                                Snapshots.class,
                                "ofSession",
                                (Option<SessionStanding> found) -> found.filter(standing ->
                                        standing.session().lastUsedAt().isAfter(DataShoji.A_MONTH_AGO))),
                        SnapshotsContract.class,
                        "findsASessionHoweverLongItWasIdle"));
    }

    private static boolean isThere(Call call, Session ended) {
        return call.store().snapshots().ofSession(ended.key()).isDefined();
    }

    private static Fault endingAll(StateKind kind, Part ends) {
        ArrayList<Object> opened = new ArrayList<>();
        return call -> {
            if (call.port().equals(Commits.class)) {
                Changes changes = call.argument(0);
                boolean ending = !ends.without(changes).equals(changes);
                opened.addAll(kind.statesIn(changes).asJava());
                return (ending ? call.with(0, ends.with(changes, ended -> List.ofAll(opened))) : call).proceed();
            }
            return call.proceed();
        };
    }
}
