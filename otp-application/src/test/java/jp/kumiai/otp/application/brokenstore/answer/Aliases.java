package jp.kumiai.otp.application.brokenstore.answer;

import static jp.kumiai.otp.application.brokenstore.planting.Faults.lazily;
import static jp.kumiai.otp.application.brokenstore.planting.Faults.withLazyLists;

import io.vavr.collection.List;
import jp.kumiai.otp.application.brokenstore.planting.BrokenStore;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.testkit.ContractRecordsContract;
import jp.kumiai.otp.application.testkit.LedgerContract;
import jp.kumiai.otp.application.testkit.RosterContract;
import jp.kumiai.otp.application.testkit.SnapshotsContract;
import jp.kumiai.otp.application.testkit.StaffRecordsContract;
import jp.kumiai.otp.application.testkit.StoreContract;
import jp.kumiai.otp.application.testkit.TrailSealsContract;

/**
 * Stores that hand out what goes on changing. The domain leaves little to alias: states are records of immutable values,
 * and a sealed seed copies its bytes on their way in and out. Lists and options are interfaces, though, and can be
 * looked up lazily.
 */
public final class Aliases {

    private Aliases() {}

    public static List<BrokenStore> all() {
        return List.of(
                        lazy(
                                Snapshots.class,
                                SnapshotsContract.class,
                                "leavesWhatWasReadAsItWas",
                                "ofUser",
                                "ofSession",
                                "token",
                                "contract"),
                        lazy(
                                StaffRecords.class,
                                StaffRecordsContract.class,
                                "leavesWhatWasReadAsItWas",
                                "member",
                                "standing",
                                "all"),
                        lazy(
                                TrailSeals.class,
                                TrailSealsContract.class,
                                "seesEverySealThatWasAddedAndLeavesWhatWasReadAsItWas",
                                "last",
                                "after"),
                        lazy(
                                Ledger.class,
                                LedgerContract.class,
                                "seesEveryCommitThatWasAcknowledgedAndLeavesWhatWasReadAsItWas",
                                "run",
                                "runs",
                                "debitsOf",
                                "debits",
                                "billingFile",
                                "billingFiles"))
                .flatMap(stores -> stores)
                .append(new BrokenStore(
                        "looks the users on a roster up when they are looked at",
                        withLazyLists(Snapshots.class, "roster"),
                        RosterContract.class,
                        "leavesARosterThatWasReadAsItWas"))
                .append(new BrokenStore(
                        "looks what is in a company's file up when it is looked at",
                        withLazyLists(ContractRecords.class, "file"),
                        ContractRecordsContract.class,
                        "seesEveryCommitThatWasAcknowledgedAndLeavesWhatWasReadAsItWas"));
    }

    private static List<BrokenStore> lazy(
            Class<?> port, Class<? extends StoreContract> contract, String clause, String... methods) {
        return List.of(methods)
                .map(method -> new BrokenStore(
                        "looks the answer to " + method + " of " + port.getSimpleName() + " up when it is looked at",
                        lazily(port, method),
                        contract,
                        clause));
    }
}
