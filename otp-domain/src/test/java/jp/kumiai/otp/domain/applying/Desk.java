package jp.kumiai.otp.domain.applying;

import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.SealedSeed;

/** Where the steps of an application are tried: on 6 May 2026 at eleven, by the teller. */
final class Desk {

    static final String TELLER = "teller7";
    static final Instant NOW = tokyo("2026-05-06T11:00");

    /** One for all: seeds are not compared by content. */
    private static final SealedSeed SEED = aToken().build().seed();

    private Desk() {}

    /** The line that the trail has of a step, without what only this step tells. */
    static AuditEvent told(Kind kind, Application application, String from, ApplicationState to) {
        AuditEvent event = AuditEvent.ofBank(NOW, kind, TELLER, Option.some(ContractBuilder.NUMBER))
                .with("form", application.number())
                .with("application", application.kind())
                .with("from", from)
                .with("to", to);
        return application.startDate().map(day -> event.with("startDate", day)).getOrElse(event);
    }

    /** A token that data shoji has had since before, and that works for years. */
    static TokenBuilder lent(String serial) {
        return stocked(serial).onLoanTo(ContractBuilder.NUMBER);
    }

    /** A token in stock that works for years. */
    static TokenBuilder stocked(String serial) {
        return aToken().numbered(serial)
                .sealing(SEED)
                .expiringAt(tokyo("2030-09-30T08:00"))
                .version(1);
    }
}
