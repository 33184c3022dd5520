package jp.kumiai.otp.application.testkit;

import org.junit.jupiter.api.Nested;

/** Every contract of the store at once: whoever extends this and says which store, tests a whole storage adapter. */
public abstract class StoreContracts {

    /** The store under test: empty when a test begins, and the same one until it ends. */
    protected abstract StoreUnderTest store();

    /** Another node on the same world, which has nothing of the first one's memory; the same store where there is one only. */
    protected StoreUnderTest anotherStore() {
        return store();
    }

    /** One whose world does not answer. */
    protected abstract StoreUnderTest brokenStore();

    private abstract class OfThisStore implements StoreContract {

        @Override
        public StoreUnderTest store() {
            return StoreContracts.this.store();
        }

        @Override
        public StoreUnderTest anotherStore() {
            return StoreContracts.this.anotherStore();
        }

        @Override
        public StoreUnderTest brokenStore() {
            return StoreContracts.this.brokenStore();
        }
    }

    @Nested
    final class AsSnapshots extends OfThisStore implements SnapshotsContract {}

    @Nested
    final class AsSnapshotsOfWhatWasWritten extends OfThisStore implements RoundTripContract {}

    @Nested
    final class AsRoster extends OfThisStore implements RosterContract {}

    @Nested
    final class AsDecisionsOnRequests extends OfThisStore implements RequestDecisionsContract {}

    @Nested
    final class AsCommits extends OfThisStore implements CommitsContract {}

    @Nested
    final class AsCommitsOfStaleStates extends OfThisStore implements StaleCommitsContract {}

    @Nested
    final class AsCommitsAtTheSameTime extends OfThisStore implements ParallelCommitsContract {}

    @Nested
    final class AsWritesAtTheSameTime extends OfThisStore implements ParallelWritesContract {}

    @Nested
    final class AsReadsAtTheSameTime extends OfThisStore implements ParallelReadsContract {}

    @Nested
    final class AsOneOfSeveralNodes extends OfThisStore implements OtherNodesContract {}

    @Nested
    final class AsRequests extends OfThisStore implements RequestsContract {}

    @Nested
    final class AsTokenStock extends OfThisStore implements TokenStockContract {}

    @Nested
    final class AsSessionSweep extends OfThisStore implements SessionSweepContract {}

    @Nested
    final class AsTokensOnLoan extends OfThisStore implements TokensOnLoanContract {}

    @Nested
    final class AsAuditTrail extends OfThisStore implements AuditTrailContract {}

    @Nested
    final class AsReports extends OfThisStore implements ReportsContract {}

    @Nested
    final class AsReportsOnEvents extends OfThisStore implements EventReportsContract {}

    @Nested
    final class AsAuditSearch extends OfThisStore implements AuditSearchContract {}

    @Nested
    final class AsRetention extends OfThisStore implements RetentionContract {}

    @Nested
    final class AsTrailSeals extends OfThisStore implements TrailSealsContract {}

    @Nested
    final class AsRecordedEvents extends OfThisStore implements RecordedEventsContract {}

    @Nested
    final class AsTrailWhileOthersWrite extends OfThisStore implements ParallelTrailContract {}

    @Nested
    final class AsRecordsOfWhatWasWritten extends OfThisStore implements DeskRoundTripContract {}

    @Nested
    final class AsCommitsOfStaleStatesOfTheDesk extends OfThisStore implements StaleDeskCommitsContract {}

    @Nested
    final class AsStaffRecords extends OfThisStore implements StaffRecordsContract {}

    @Nested
    final class AsContractRecords extends OfThisStore implements ContractRecordsContract {}

    @Nested
    final class AsContractLists extends OfThisStore implements ContractListsContract {}

    @Nested
    final class AsStock extends OfThisStore implements StockContract {}

    @Nested
    final class AsLedger extends OfThisStore implements LedgerContract {}

    @Nested
    final class AsBillingFiles extends OfThisStore implements BillingFilesContract {}
}
