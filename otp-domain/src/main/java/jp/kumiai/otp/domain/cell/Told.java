package jp.kumiai.otp.domain.cell;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.UUID;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;

/** What the trails of both cells tell of a move, so that they can be held against each other. Stateless. */
final class Told {

    private Told() {}

    static AuditEvent of(
            Instant at,
            AuditEvent.Kind kind,
            String operator,
            ContractId contract,
            UUID departure,
            Inventory inventory) {
        AuditEvent event = AuditEvent.ofBank(at, kind, operator, Option.some(contract))
                .with("departure", departure)
                .with("digest", inventory.digest());
        return inventory.rows().foldLeft(event, (told, rows) -> told.with("rows." + rows._1, rows._2));
    }
}
