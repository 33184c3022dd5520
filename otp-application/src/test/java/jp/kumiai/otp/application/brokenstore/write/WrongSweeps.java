package jp.kumiai.otp.application.brokenstore.write;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.answering;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.asking;

import io.vavr.collection.List;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.planting.Fault;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.SessionSweep;
import jp.kumiai.otp.application.testkit.SessionSweepContract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffSession;

/** Stores that sweep away more sessions than they should, or fewer. */
public final class WrongSweeps {

    private WrongSweeps() {}

    public static List<BrokenStore> all() {
        return List.of(
                sweep("keeps what was last used at the very bound", 0, bound -> bound.minus(1, ChronoUnit.MICROS)),
                sweep("sweeps what was used after the bound", 0, bound -> bound.plus(1, ChronoUnit.MICROS)),
                sweep("sweeps nothing for its last use", 0, bound -> Instant.EPOCH),
                sweep("keeps what was opened at the very bound", 1, bound -> bound.minus(1, ChronoUnit.MICROS)),
                sweep("sweeps what was opened after the bound", 1, bound -> bound.plus(1, ChronoUnit.MICROS)),
                sweep("sweeps nothing for its age", 1, bound -> Instant.EPOCH),
                new BrokenStore(
                        "sweeps none of the bank's own people",
                        WrongSweeps::sweepingNoStaff,
                        SessionSweepContract.class,
                        "removesWhatStaffLastUsedAtTheBoundOrBefore",
                        "removesWhatStaffOpenedAtTheBoundOrBefore"),
                new BrokenStore(
                        "sweeps all sessions of a member of the bank with one of them",
                        WrongSweeps::sweepingWholeMembers,
                        SessionSweepContract.class,
                        "keepsTheLiveSessionsOfAMemberWhoHasOneThatIsOver"),
                new BrokenStore(
                        "tells that one session was removed when it was many",
                        answering(SessionSweep.class, "removeIdle", (Integer removed) -> Math.min(removed, 1)),
                        SessionSweepContract.class,
                        "countsSessionsOfCompaniesAndOfStaffTogether"),
                new BrokenStore(
                        "counts a session twice that is over in both ways",
                        answering(SessionSweep.class, "removeIdle", (Integer removed) -> 2 * removed),
                        SessionSweepContract.class,
                        "removesWhatIsOverInBothWaysOnce"));
    }

    private static BrokenStore sweep(String sentence, int bound, UnaryOperator<Instant> next) {
        return new BrokenStore(
                sentence,
                asking(SessionSweep.class, "removeIdle", bound, next),
                SessionSweepContract.class,
                bound == 0 ? "removesWhatWasLastUsedAtTheBoundOrBefore" : "removesWhatWasOpenedAtTheBoundOrBefore",
                bound == 0 ? "removesWhatStaffLastUsedAtTheBoundOrBefore" : "removesWhatStaffOpenedAtTheBoundOrBefore");
    }

    private static Fault sweepingWholeMembers() {
        ArrayList<StaffSession> opened = new ArrayList<>();
        return call -> {
            Object answer = call.proceed();
            if (call.port().equals(Commits.class)) {
                opened.addAll(call.<Changes>argument(0).desk().sessions().asJava());
            }
            if (call.port().equals(SessionSweep.class)) {
                List<StaffId> swept = sweptOf(call, opened).map(StaffSession::staff);
                call.store()
                        .given(List.ofAll(opened)
                                .filter(session -> swept.contains(session.staff()))
                                .foldLeft(Changes.NONE, Changes::endOf));
            }
            return answer;
        };
    }

    private static List<StaffSession> sweptOf(Call call, Iterable<StaffSession> opened) {
        return List.ofAll(opened)
                .filter(session ->
                        call.store().staffRecords().standing(session.key()).isEmpty());
    }

    /** Puts back what was swept away. */
    private static Fault sweepingNoStaff() {
        ArrayList<StaffSession> opened = new ArrayList<>();
        return call -> {
            Object answer = call.proceed();
            if (call.port().equals(Commits.class)) {
                opened.addAll(call.<Changes>argument(0).desk().sessions().asJava());
            }
            if (call.port().equals(SessionSweep.class)) {
                List<StaffSession> swept = sweptOf(call, opened);
                call.store().given(swept.foldLeft(Changes.NONE, Changes::session));
                return (Integer) answer - swept.size();
            }
            return answer;
        };
    }
}
