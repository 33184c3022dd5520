package jp.kumiai.otp.domain.applying;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.BookedFee;
import jp.kumiai.otp.domain.applying.ApplicationFailure.DayNotPossible;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongKind;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongState;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.fee.FeeSchedule;

/**
 * The bank accepts an application (承認): the start date is fixed, and the reissue fee is booked. The start date of a
 * company's first tokens is the contract's own from then on.
 *
 * <p>Source: rules R8, F10. Pure, thread-safe.
 */
public final class AcceptStep {

    private final FeeSchedule schedule;

    public AcceptStep(FeeSchedule schedule) {
        this.schedule = schedule;
    }

    /**
     * Decides on one application of the file.
     *
     * @param startDate today or later, and not before the contract's own; none of a RETURN
     */
    public Decision<ApplicationFailure, Application> decide(
            ContractFile file, Application application, Option<LocalDate> startDate, String operator, Instant now) {
        if (application.state() != ApplicationState.RECEIVED) {
            return Decision.refuse(new WrongState(application.state()));
        }
        if (startDate.isEmpty() != (application.kind() == ApplicationKind.RETURN)) {
            return Decision.refuse(new WrongKind());
        }
        if (!startDate.forAll(day -> isPossible(file.contract(), application.kind(), day, now))) {
            return Decision.refuse(new DayNotPossible());
        }
        Option<BookedFee> fee = schedule.reissueFee(application.form(), now);
        Application accepted = application.accepted(startDate, fee);
        AuditEvent event = ApplicationEvents.event(file, accepted, Kind.APPLICATION_ACCEPTED, operator, now);
        AuditEvent told =
                fee.map(booked -> event.with("reissueFee", booked.yen())).getOrElse(event);
        Contract contract = application.kind() == ApplicationKind.NEW
                ? startDate.map(file.contract()::startingOn).getOrElse(file.contract())
                : file.contract();
        return Decision.accept(
                Changes.NONE.contract(contract).application(accepted).event(told), accepted);
    }

    private static boolean isPossible(Contract contract, ApplicationKind kind, LocalDate day, Instant now) {
        boolean ahead = !day.isBefore(BankTime.wallClock(now).toLocalDate());
        return ahead && (kind == ApplicationKind.NEW || !day.isBefore(contract.startDate()));
    }
}
