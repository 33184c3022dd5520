package jp.kumiai.otp.domain.report;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * Which events of the audit trail an auditor asks for: those that have everything that is given. Immutable.
 *
 * @param actor login ID of a user or name of an operator of the bank, exactly, 1 to {@value #MAX_ACTOR} characters
 */
public record TrailQuestion(
        ReportPeriod period,
        Option<ContractId> contract,
        Option<SerialNumber> serial,
        Option<String> actor,
        Option<AuditEvent.Kind> kind) {

    public static final int MAX_ACTOR = 64;

    public TrailQuestion {
        if (actor.exists(name -> name.isEmpty() || name.length() > MAX_ACTOR)) {
            throw new IllegalArgumentException("an actor's name has 1 to " + MAX_ACTOR + " characters");
        }
    }

    /** Everything that happened in a period. */
    public static TrailQuestion about(ReportPeriod period) {
        return new TrailQuestion(period, Option.none(), Option.none(), Option.none(), Option.none());
    }

    public TrailQuestion of(ContractId company) {
        return new TrailQuestion(period, Option.some(company), serial, actor, kind);
    }

    public TrailQuestion on(SerialNumber token) {
        return new TrailQuestion(period, contract, Option.some(token), actor, kind);
    }

    public TrailQuestion by(String name) {
        return new TrailQuestion(period, contract, serial, Option.some(name), kind);
    }

    public TrailQuestion being(AuditEvent.Kind asked) {
        return new TrailQuestion(period, contract, serial, actor, Option.some(asked));
    }

    /** True when the event is an answer. */
    public boolean isAnsweredBy(AuditEvent event) {
        return !event.at().isBefore(period.begin())
                && event.at().isBefore(period.end())
                && contract.forAll(company -> event.contract().contains(company))
                && serial.forAll(token -> event.serial().contains(token))
                && actor.forAll(name -> event.actor().name().equals(name))
                && kind.forAll(asked -> event.kind() == asked);
    }
}
