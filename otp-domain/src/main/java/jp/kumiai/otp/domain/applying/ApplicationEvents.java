package jp.kumiai.otp.domain.applying;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;

/** What every step of an application writes: its next state, the file it lies in, and who did what. Stateless. */
final class ApplicationEvents {

    private ApplicationEvents() {}

    static Counter counter(String operator, ApplicationNumber number) {
        return new Counter(operator, number.value());
    }

    /** The step, with the state of the application before and after it. */
    static Changes step(ContractFile file, Application next, Kind kind, String operator, Instant now) {
        return step(file, next, event(file, next, kind, operator, now));
    }

    static Changes step(ContractFile file, Application next, AuditEvent event) {
        return Changes.NONE.contract(file.contract()).application(next).event(event);
    }

    static AuditEvent event(ContractFile file, Application next, Kind kind, String operator, Instant now) {
        Option<ContractId> contract = Option.some(next.contract());
        String before =
                file.application(next.number()).map(each -> each.state().name()).getOrElse("-");
        AuditEvent event = counter(operator, next.number())
                .event(now, kind, contract)
                .with("application", next.kind())
                .with("from", before)
                .with("to", next.state());
        return next.startDate().map(day -> event.with("startDate", day)).getOrElse(event);
    }
}
