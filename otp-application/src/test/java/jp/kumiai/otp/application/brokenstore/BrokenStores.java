package jp.kumiai.otp.application.brokenstore;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.util.function.Function;
import jp.kumiai.otp.application.brokenstore.family.Aliases;
import jp.kumiai.otp.application.brokenstore.family.HalfCommits;
import jp.kumiai.otp.application.brokenstore.family.InventedFields;
import jp.kumiai.otp.application.brokenstore.family.LateReads;
import jp.kumiai.otp.application.brokenstore.family.Leftovers;
import jp.kumiai.otp.application.brokenstore.family.LostFields;
import jp.kumiai.otp.application.brokenstore.family.LostOnTheWay;
import jp.kumiai.otp.application.brokenstore.family.Races;
import jp.kumiai.otp.application.brokenstore.family.SortedByOthers;
import jp.kumiai.otp.application.brokenstore.family.StaleWrites;
import jp.kumiai.otp.application.brokenstore.family.SwallowedFaults;
import jp.kumiai.otp.application.brokenstore.family.WrongBills;
import jp.kumiai.otp.application.brokenstore.family.WrongCommits;
import jp.kumiai.otp.application.brokenstore.family.WrongCounts;
import jp.kumiai.otp.application.brokenstore.family.WrongDeliveries;
import jp.kumiai.otp.application.brokenstore.family.WrongEventCounts;
import jp.kumiai.otp.application.brokenstore.family.WrongFiles;
import jp.kumiai.otp.application.brokenstore.family.WrongLedger;
import jp.kumiai.otp.application.brokenstore.family.WrongLimits;
import jp.kumiai.otp.application.brokenstore.family.WrongOrder;
import jp.kumiai.otp.application.brokenstore.family.WrongOutcomes;
import jp.kumiai.otp.application.brokenstore.family.WrongPages;
import jp.kumiai.otp.application.brokenstore.family.WrongRequests;
import jp.kumiai.otp.application.brokenstore.family.WrongRosters;
import jp.kumiai.otp.application.brokenstore.family.WrongSearches;
import jp.kumiai.otp.application.brokenstore.family.WrongSessions;
import jp.kumiai.otp.application.brokenstore.family.WrongStaff;
import jp.kumiai.otp.application.brokenstore.family.WrongStock;
import jp.kumiai.otp.application.brokenstore.family.WrongSweeps;
import jp.kumiai.otp.application.brokenstore.family.WrongTrails;
import jp.kumiai.otp.application.brokenstore.family.WrongUsers;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.brokenstore.planting.Call;

/** Every broken store there is, and one that is not. */
final class BrokenStores {

    private static final List<BrokenStore> ALL = List.of(
                    Aliases.all(),
                    HalfCommits.all(),
                    InventedFields.all(),
                    LateReads.all(),
                    Leftovers.all(),
                    LostFields.all(),
                    LostOnTheWay.all(),
                    Races.all(),
                    SortedByOthers.all(),
                    StaleWrites.all(),
                    SwallowedFaults.all(),
                    WrongBills.all(),
                    WrongCommits.all(),
                    WrongCounts.all(),
                    WrongDeliveries.all(),
                    WrongEventCounts.all(),
                    WrongFiles.all(),
                    WrongLedger.all(),
                    WrongLimits.all(),
                    WrongOrder.all(),
                    WrongOutcomes.all(),
                    WrongPages.all(),
                    WrongRequests.all(),
                    WrongRosters.all(),
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
