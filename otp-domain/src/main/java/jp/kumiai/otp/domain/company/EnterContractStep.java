package jp.kumiai.otp.domain.company;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;

/**
 * A company is entered (契約登録). The same entry again changes nothing, so that a file of companies can be read twice; an
 * entry never overwrites a company. Pure, stateless.
 */
public final class EnterContractStep {

    private EnterContractStep() {}

    /** Decides on one entry, given what is stored under its number. */
    public static Decision<CompanyFailure, Contract> decide(
            Option<Contract> stored, ContractEntry entry, String operator, Instant now) {
        if (stored.isDefined()) {
            return stored.exists(entry::isOf)
                    ? Decision.accept(Changes.NONE, stored.get())
                    : Decision.refuse(CompanyFailure.CONTRACT_TAKEN);
        }
        Contract contract = entry.contract();
        AuditEvent event = AuditEvent.ofBank(now, Kind.CONTRACT_ENTERED, operator, Option.some(entry.id()))
                .with("company", entry.companyName())
                .with("startDate", entry.startDate())
                .with("account", entry.account());
        return Decision.accept(Changes.NONE.contract(contract).event(event), contract);
    }
}
