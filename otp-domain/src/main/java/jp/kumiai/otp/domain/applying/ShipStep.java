package jp.kumiai.otp.domain.applying;

import io.vavr.collection.List;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.Shipment;
import jp.kumiai.otp.domain.applying.ApplicationFailure.DayNotPossible;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongState;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.Token;

/**
 * STEP 2: the allocated tokens are sent (送付); from then on they are on loan. They are sent on or before the start date
 * (P30). Whoever is late with a company's first tokens postpones the contract first (R10). Later ones start on the day
 * they are sent then: a company at work is not postponed. So no month that was counted is counted otherwise later.
 *
 * <p>Source: rules R8, R16a, P30, F7. Pure, stateless.
 */
public final class ShipStep {

    private ShipStep() {}

    /**
     * Decides on one shipment.
     *
     * @param shipment on the day of receipt or later, today or earlier
     * @param tokens the allocated ones
     */
    public static Decision<ApplicationFailure, Application> decide(
            ContractFile file,
            Application application,
            Shipment shipment,
            List<Token> tokens,
            String operator,
            Instant now) {
        if (application.state() != ApplicationState.TOKEN_ALLOCATED) {
            return Decision.refuse(new WrongState(application.state()));
        }
        LocalDate today = BankTime.wallClock(now).toLocalDate();
        LocalDate startDate = startDate(application, today);
        if (!isPossible(application, shipment.day(), startDate, today)) {
            return Decision.refuse(new DayNotPossible());
        }
        Application shipped = application.startingOn(startDate).shipped(shipment);
        AuditEvent event = ApplicationEvents.event(file, shipped, Kind.TOKENS_SHIPPED, operator, now)
                .with("tokens", shipped.allocated().mkString(" "))
                .with("sent", shipment.day())
                .with("registeredMail", shipment.mail());
        Changes changes = ApplicationEvents.step(file, shipped, event);
        return Decision.accept(
                tokens.foldLeft(
                        changes,
                        (all, token) -> all.token(token.movedTo(DeviceState.ON_LOAN))
                                .loan(Loan.of(token, application.contract(), startDate, now))),
                shipped);
    }

    private static LocalDate startDate(Application application, LocalDate today) {
        LocalDate fixed = application.startDate().get();
        return application.kind() != ApplicationKind.NEW && today.isAfter(fixed) ? today : fixed;
    }

    private static boolean isPossible(Application application, LocalDate sent, LocalDate startDate, LocalDate today) {
        return !sent.isAfter(today)
                && !sent.isBefore(BankTime.wallClock(application.receivedAt()).toLocalDate())
                && !today.isAfter(startDate);
    }
}
