package jp.kumiai.otp.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeMap;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import org.junit.jupiter.api.Test;

class RecordsRemovedTest {

    @Test
    void tellsWhoRemovedHowManyUpToWhen() {
        Instant now = Instant.parse("2036-11-29T17:00:00Z");
        CutOffs cutOffs = new CutOffs(Instant.parse("2026-11-22T17:00:00Z"), Instant.parse("2036-08-31T17:00:00Z"));

        AuditEvent event = RecordsRemoved.event(now, "sato", cutOffs, new RecordCount(3, 5));

        assertThat(event.at()).isEqualTo(now);
        assertThat(event.kind()).isEqualTo(AuditEvent.Kind.RECORDS_REMOVED);
        assertThat(event.actor()).isEqualTo(Actor.bank("sato"));
        assertThat(event.contract()).isEmpty();
        assertThat(event.facts())
                .isEqualTo(TreeMap.of(
                        "eventsBefore", "2026-11-22T17:00:00Z",
                        "events", "3",
                        "requestsBefore", "2036-08-31T17:00:00Z",
                        "requests", "5"));
    }
}
