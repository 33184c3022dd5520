package jp.kumiai.otp.domain.sealing;

import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * An audit event as it lies in the store: in words, since what somebody has altered may be no event any more, and since a
 * newer version may have recorded a kind that this one does not know. Immutable.
 *
 * @param recordedAt by the store's own clock, in microseconds
 * @param key tells it from every other event of the store; events recorded at one instant are in the order of their keys
 */
public record RecordedEvent(
        Instant recordedAt,
        String key,
        Instant at,
        String kind,
        String actorKind,
        String actorName,
        Option<String> contract,
        Option<String> serial,
        Map<String, String> facts) {

    public static RecordedEvent of(Instant recordedAt, String key, AuditEvent event) {
        return new RecordedEvent(
                recordedAt,
                key,
                event.at(),
                event.kind().name(),
                event.actor().kind().name(),
                event.actor().name(),
                event.contract().map(ContractId::value),
                event.serial().map(SerialNumber::value),
                event.facts());
    }
}
