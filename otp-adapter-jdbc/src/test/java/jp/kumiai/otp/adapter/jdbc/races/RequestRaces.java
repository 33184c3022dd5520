package jp.kumiai.otp.adapter.jdbc.races;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeMap;
import jp.kumiai.otp.application.testkit.DataShoji;
import jp.kumiai.otp.application.testkit.StoreUnderTest;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.request.Fingerprint;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request that comes many times at once and changes no state, so that nothing but its key stops the others. */
@Tag("stochastic")
@Tag("R37a")
abstract class RequestRaces {

    private static final int ROUNDS = 50;

    @RegisterExtension
    final Crowd crowd = Crowd.of(8);

    private final StoreUnderTest store;

    RequestRaces(StoreUnderTest store) {
        this.store = store;
    }

    @Test
    void answersARequestOnceOfManyTimes() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            RequestKey key = new RequestKey(DataShoji.NUMBER, DataShoji.HANAKO.loginId(), new RequestId("r-" + round));

            crowd.assertOneWins(
                    store.commits(),
                    thread -> Changes.NONE.request(answeredBy(thread, key)).event(eventOf(thread)));

            assertThat(store.snapshots().request(key)).isNotEmpty();
        }
        assertThat(store.events()).hasSize(ROUNDS);
    }

    private static HandledRequest answeredBy(int thread, RequestKey key) {
        return new HandledRequest(
                key, new Fingerprint("0".repeat(64)), TreeMap.of("thread", String.valueOf(thread)), DataShoji.NOW);
    }

    private static AuditEvent eventOf(int thread) {
        return AuditEvent.ofCustomer(
                        DataShoji.NOW, AuditEvent.Kind.REVOCATION_REFUSED, DataShoji.NUMBER, DataShoji.HANAKO.loginId())
                .with("thread", thread);
    }
}
