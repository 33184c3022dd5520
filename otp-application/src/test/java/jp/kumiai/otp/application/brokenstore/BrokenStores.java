package jp.kumiai.otp.application.brokenstore;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.util.function.Function;
import jp.kumiai.otp.application.brokenstore.answer.Aliases;
import jp.kumiai.otp.application.brokenstore.answer.FirstPages;
import jp.kumiai.otp.application.brokenstore.answer.LateReads;
import jp.kumiai.otp.application.brokenstore.answer.Leftovers;
import jp.kumiai.otp.application.brokenstore.answer.LimitsTakenFirst;
import jp.kumiai.otp.application.brokenstore.answer.SortedByOthers;
import jp.kumiai.otp.application.brokenstore.answer.SwallowedFaults;
import jp.kumiai.otp.application.brokenstore.answer.WrongLimits;
import jp.kumiai.otp.application.brokenstore.answer.WrongOrder;
import jp.kumiai.otp.application.brokenstore.answer.WrongPages;
import jp.kumiai.otp.application.brokenstore.content.WrongBills;
import jp.kumiai.otp.application.brokenstore.content.WrongCounts;
import jp.kumiai.otp.application.brokenstore.content.WrongEventCounts;
import jp.kumiai.otp.application.brokenstore.content.WrongFiles;
import jp.kumiai.otp.application.brokenstore.content.WrongLedger;
import jp.kumiai.otp.application.brokenstore.content.WrongRecordings;
import jp.kumiai.otp.application.brokenstore.content.WrongRequestStandings;
import jp.kumiai.otp.application.brokenstore.content.WrongRosters;
import jp.kumiai.otp.application.brokenstore.content.WrongSearches;
import jp.kumiai.otp.application.brokenstore.content.WrongStaff;
import jp.kumiai.otp.application.brokenstore.content.WrongStock;
import jp.kumiai.otp.application.brokenstore.content.WrongTrails;
import jp.kumiai.otp.application.brokenstore.content.WrongUsers;
import jp.kumiai.otp.application.brokenstore.field.InventedFields;
import jp.kumiai.otp.application.brokenstore.field.LostFields;
import jp.kumiai.otp.application.brokenstore.field.LostOnTheWay;
import jp.kumiai.otp.application.brokenstore.field.LostSealing;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;
import jp.kumiai.otp.application.brokenstore.write.HalfCommits;
import jp.kumiai.otp.application.brokenstore.write.LateTrails;
import jp.kumiai.otp.application.brokenstore.write.OwnMemories;
import jp.kumiai.otp.application.brokenstore.write.Races;
import jp.kumiai.otp.application.brokenstore.write.StaleWrites;
import jp.kumiai.otp.application.brokenstore.write.WrongCommits;
import jp.kumiai.otp.application.brokenstore.write.WrongDecisions;
import jp.kumiai.otp.application.brokenstore.write.WrongDeliveries;
import jp.kumiai.otp.application.brokenstore.write.WrongOutcomes;
import jp.kumiai.otp.application.brokenstore.write.WrongRequests;
import jp.kumiai.otp.application.brokenstore.write.WrongRetention;
import jp.kumiai.otp.application.brokenstore.write.WrongSeals;
import jp.kumiai.otp.application.brokenstore.write.WrongSessions;
import jp.kumiai.otp.application.brokenstore.write.WrongSweeps;

/** Every broken store there is, and one that is not. */
final class BrokenStores {

    private static final List<BrokenStore> ALL = List.of(
                    Aliases.all(),
                    FirstPages.all(),
                    HalfCommits.all(),
                    InventedFields.all(),
                    LateReads.all(),
                    LateTrails.all(),
                    Leftovers.all(),
                    LimitsTakenFirst.all(),
                    LostFields.all(),
                    LostOnTheWay.all(),
                    LostSealing.all(),
                    OwnMemories.all(),
                    Races.all(),
                    SortedByOthers.all(),
                    StaleWrites.all(),
                    SwallowedFaults.all(),
                    WrongBills.all(),
                    WrongCommits.all(),
                    WrongCounts.all(),
                    WrongDecisions.all(),
                    WrongDeliveries.all(),
                    WrongEventCounts.all(),
                    WrongFiles.all(),
                    WrongLedger.all(),
                    WrongLimits.all(),
                    WrongOrder.all(),
                    WrongOutcomes.all(),
                    WrongPages.all(),
                    WrongRecordings.all(),
                    WrongRequests.all(),
                    WrongRequestStandings.all(),
                    WrongRetention.all(),
                    WrongRosters.all(),
                    WrongSeals.all(),
                    WrongSearches.all(),
                    WrongSessions.all(),
                    WrongStaff.all(),
                    WrongStock.all(),
                    WrongSweeps.all(),
                    WrongTrails.all(),
                    WrongUsers.all())
            .flatMap(family -> family);

    /** What the others are without their faults. */
    static final BrokenStore SOUND = new BrokenStore("does nothing wrong", () -> Call::proceed, List.empty());

    private static final Map<String, BrokenStore> BY_SENTENCE =
            ALL.prepend(SOUND).toLinkedMap(BrokenStore::sentence, Function.identity());

    private BrokenStores() {}

    static List<BrokenStore> all() {
        return ALL;
    }

    static BrokenStore that(String sentence) {
        return BY_SENTENCE.get(sentence).get();
    }
}
