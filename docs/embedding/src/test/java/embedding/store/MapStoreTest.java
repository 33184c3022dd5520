package embedding.store;

import io.vavr.collection.List;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.testkit.CommitsContract;
import jp.kumiai.otp.application.testkit.ParallelCommitsContract;
import jp.kumiai.otp.application.testkit.RequestsContract;
import jp.kumiai.otp.application.testkit.RosterContract;
import jp.kumiai.otp.application.testkit.SnapshotsContract;
import jp.kumiai.otp.application.testkit.StaleCommitsContract;
import jp.kumiai.otp.application.testkit.StoreContract;
import jp.kumiai.otp.application.testkit.StoreUnderTest;
import jp.kumiai.otp.domain.audit.AuditEvent;
import org.junit.jupiter.api.Nested;

/** The contracts of the two ports. A store with all ports extends StoreContracts instead, which has all of them. */
class MapStoreTest {

    private final MapStore store = new MapStore();

    private record UnderTest(MapStore store) implements StoreUnderTest {

        @Override
        public Snapshots snapshots() {
            return store;
        }

        @Override
        public Commits commits() {
            return store;
        }

        @Override
        public List<AuditEvent> events() {
            return store.events();
        }
    }

    private abstract class OfMyStore implements StoreContract {

        @Override
        public StoreUnderTest store() {
            return new UnderTest(store);
        }

        @Override
        public StoreUnderTest brokenStore() {
            MapStore broken = new MapStore();
            broken.close();
            return new UnderTest(broken);
        }
    }

    @Nested
    class AsSnapshots extends OfMyStore implements SnapshotsContract {}

    @Nested
    class AsRoster extends OfMyStore implements RosterContract {}

    @Nested
    class AsCommits extends OfMyStore implements CommitsContract {}

    @Nested
    class AsCommitsOfStaleStates extends OfMyStore implements StaleCommitsContract {}

    @Nested
    class AsCommitsAtTheSameTime extends OfMyStore implements ParallelCommitsContract {}

    @Nested
    class AsRequests extends OfMyStore implements RequestsContract {}
}
