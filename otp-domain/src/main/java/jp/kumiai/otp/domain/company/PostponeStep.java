package jp.kumiai.otp.domain.company;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;

/**
 * The bank postpones a contract's start date (利用開始日の延期), as long as none of its users is registered or ever was: a
 * company that has begun to use tokens does not go back to passwords. The tokens on their way, or there, start later
 * too, except those that a first of the month has counted already. The users are written as they were read, so that
 * nobody registers meanwhile.
 *
 * <p>Source: rules R9, R10, F12. Pure, stateless.
 */
public final class PostponeStep {

    private PostponeStep() {}

    /** Decides on one postponement, to a day after the present start date and after today. */
    public static Decision<CompanyFailure, Contract> decide(
            ContractFile file, Roster roster, LocalDate day, Counter counter, Instant now) {
        if (roster.anybodyUsesTokens()) {
            return Decision.refuse(CompanyFailure.USERS_REGISTERED);
        }
        LocalDate before = file.contract().startDate();
        if (!day.isAfter(before) || !day.isAfter(BankTime.wallClock(now).toLocalDate())) {
            return Decision.refuse(CompanyFailure.NOT_LATER);
        }
        Contract postponed = file.contract().startingOn(day);
        AuditEvent event = counter.event(now, Kind.START_POSTPONED, Option.some(postponed.id()))
                .with("from", before)
                .with("to", day);
        Changes changes = Changes.NONE.contract(postponed).event(event);
        Changes withUsers = roster.standings().map(Standing::user).foldLeft(changes, Changes::user);
        Changes withApplications = file.applications()
                .filter(application -> isAffected(application, day))
                .foldLeft(withUsers, (all, each) -> all.application(each.startingOn(day)));
        return Decision.accept(
                file.openLoans()
                        .filter(loan -> loan.startDate().isBefore(day) && !wasCounted(loan, now))
                        .foldLeft(withApplications, (all, each) -> all.loan(each.startingOn(day))),
                postponed);
    }

    private static boolean isAffected(Application application, LocalDate day) {
        return application.isOpen() && application.startDate().exists(start -> start.isBefore(day));
    }

    private static boolean wasCounted(Loan loan, Instant now) {
        return BankTime.startOf(loan.startDate()).isBefore(FeeMonth.of(now).countedAt());
    }
}
