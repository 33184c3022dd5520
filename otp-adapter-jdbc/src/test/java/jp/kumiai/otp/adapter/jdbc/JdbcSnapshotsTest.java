package jp.kumiai.otp.adapter.jdbc;

import static jp.kumiai.otp.domain.testkit.SessionBuilder.aSessionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.util.ArrayList;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.staff.StaffId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That what is read at one moment is read by one statement, since READ COMMITTED makes no more than that consistent. */
final class JdbcSnapshotsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.inMemory();

    private final ArrayList<String> calls = new ArrayList<>();
    private final JdbcStore store = new JdbcStore(Interposed.on(DATABASE.source(), (method, really) -> {
        calls.add(method.getName());
        return really.make();
    }));

    @Test
    void readsWhateverItReadsByOneStatement() {
        Session session = aSessionOf(DataShoji.HANAKO).build();
        store.given(DataShoji.founded().session(session));
        RequestKey request = new RequestKey(DataShoji.NUMBER, DataShoji.HANAKO.loginId(), new RequestId("r-1"));

        List<Runnable> reads = List.of(
                () -> store.snapshots().ofUser(DataShoji.HANAKO.loginId()),
                () -> store.snapshots().ofSession(session.key()),
                () -> store.snapshots().token(DataShoji.SHARED),
                () -> store.snapshots().contract(DataShoji.NUMBER),
                () -> store.snapshots().roster(DataShoji.NUMBER),
                () -> store.snapshots().request(request),
                () -> store.staffRecords().member(new StaffId("clerk1")),
                () -> store.staffRecords().standing(session.key()),
                () -> store.contractRecords().device(DataShoji.SHARED));

        for (Runnable read : reads) {
            calls.clear();
            read.run();
            assertThat(calls).containsOnlyOnce("prepareStatement").doesNotContain("createStatement");
        }
    }
}
