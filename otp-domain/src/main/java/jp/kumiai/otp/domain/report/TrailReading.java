package jp.kumiai.otp.domain.report;

import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * The event of somebody's having read the audit trail: who, what they asked for, and how much they got. It is about
 * neither the company nor the token asked for, so that it is not among what happened to these. Stateless.
 */
public final class TrailReading {

    private TrailReading() {}

    /**
     * The event of having read this page.
     *
     * @param from where the page begins; none of the first
     */
    public static AuditEvent of(TrailPage page, Option<TrailPosition> from, String operator, Instant now) {
        TrailQuestion question = page.question();
        AuditEvent event = new AuditEvent(
                        now,
                        AuditEvent.Kind.AUDIT_READ,
                        Actor.bank(operator),
                        Option.none(),
                        Option.none(),
                        TreeMap.empty())
                .with("since", question.period().from())
                .with("until", question.period().to())
                .with("lines", page.lines().size());
        event = with(event, "contract", question.contract().map(ContractId::value));
        event = with(event, "serial", question.serial().map(SerialNumber::value));
        event = with(event, "actor", question.actor());
        event = with(event, "kind", question.kind().map(Enum::name));
        return with(event, "before", from.map(TrailPosition::toString));
    }

    private static AuditEvent with(AuditEvent event, String name, Option<String> value) {
        return value.map(given -> event.with(name, given)).getOrElse(event);
    }
}
