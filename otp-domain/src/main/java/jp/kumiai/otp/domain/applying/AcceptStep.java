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
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;

/**
 * The bank accepts an application (承認): the start date is fixed, and the reissue fee is booked. The start date of a
 * company's first tokens is the contract's own from then on, unless somebody of the company uses a token already, of
 * software for instance: nobody goes back to passwords.
 *
 * <p>Source: rules R8, R10, F10. Pure, thread-safe.
 */
public final class AcceptStep {

    private final FeeSchedule schedule;

    public AcceptStep(FeeSchedule schedule) {
        this.schedule = schedule;
    }

    /**
     * Decides on one application of the file.
     *
     * @param startDate today or later, and not before the contract's own unless it becomes that; none of a RETURN
     */
    public Decision<ApplicationFailure, Application> decide(
            ContractFile file,
            Roster roster,
            Application application,
            Option<LocalDate> startDate,
            String operator,
            Instant now) {
        if (application.state() != ApplicationState.RECEIVED) {
            return Decision.refuse(new WrongState(application.state()));
        }
        if (startDate.isEmpty() != (application.kind() == ApplicationKind.RETURN)) {
            return Decision.refuse(new WrongKind());
        }
        boolean startsContract = application.kind() == ApplicationKind.NEW && !roster.anybodyUsesTokens();
        if (!startDate.forAll(day -> isPossible(file.contract(), startsContract, day, now))) {
            return Decision.refuse(new DayNotPossible());
        }
        Option<BookedFee> fee = schedule.reissueFee(application.form(), now);
        Application accepted = application.accepted(startDate, fee);
        AuditEvent event = ApplicationEvents.event(file, accepted, Kind.APPLICATION_ACCEPTED, operator, now);
        AuditEvent told =
                fee.map(booked -> event.with("reissueFee", booked.yen())).getOrElse(event);
        Changes changes =
                startsContract ? starting(file.contract(), roster, startDate) : Changes.NONE.contract(file.contract());
        return Decision.accept(changes.application(accepted).event(told), accepted);
    }

    /** With the users as they were read, so that nobody registers meanwhile. */
    private static Changes starting(Contract contract, Roster roster, Option<LocalDate> day) {
        Changes changes = Changes.NONE.contract(day.map(contract::startingOn).getOrElse(contract));
        return roster.standings().map(Standing::user).foldLeft(changes, Changes::user);
    }

    private static boolean isPossible(Contract contract, boolean startsContract, LocalDate day, Instant now) {
        boolean ahead = !day.isBefore(BankTime.wallClock(now).toLocalDate());
        return ahead && (startsContract || !day.isBefore(contract.startDate()));
    }
}
