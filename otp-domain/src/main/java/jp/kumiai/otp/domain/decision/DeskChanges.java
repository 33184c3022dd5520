package jp.kumiai.otp.domain.decision;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffSession;

/** What a decision changes of the states that only the bank's own side knows; part of {@link Changes}. Immutable. */
public record DeskChanges(
        List<Application> applications,
        List<Loan> loans,
        List<Debit> debits,
        List<FeeRun> runs,
        List<StaffMember> staff,
        List<StaffSession> sessions,
        List<StaffSession> endedSessions) {

    static final DeskChanges NONE = new DeskChanges(
            List.empty(), List.empty(), List.empty(), List.empty(), List.empty(), List.empty(), List.empty());

    DeskChanges application(Application next) {
        return new DeskChanges(applications.append(next), loans, debits, runs, staff, sessions, endedSessions);
    }

    DeskChanges loan(Loan next) {
        return new DeskChanges(applications, loans.append(next), debits, runs, staff, sessions, endedSessions);
    }

    DeskChanges debit(Debit next) {
        return new DeskChanges(applications, loans, debits.append(next), runs, staff, sessions, endedSessions);
    }

    DeskChanges run(FeeRun next) {
        return new DeskChanges(applications, loans, debits, runs.append(next), staff, sessions, endedSessions);
    }

    DeskChanges staff(StaffMember next) {
        return new DeskChanges(applications, loans, debits, runs, staff.append(next), sessions, endedSessions);
    }

    DeskChanges staffSession(StaffSession next) {
        return new DeskChanges(applications, loans, debits, runs, staff, sessions.append(next), endedSessions);
    }

    DeskChanges endOf(StaffSession next) {
        return new DeskChanges(applications, loans, debits, runs, staff, sessions, endedSessions.append(next));
    }

    DeskChanges and(DeskChanges more) {
        return new DeskChanges(
                applications.appendAll(more.applications),
                loans.appendAll(more.loans),
                debits.appendAll(more.debits),
                runs.appendAll(more.runs),
                staff.appendAll(more.staff),
                sessions.appendAll(more.sessions),
                endedSessions.appendAll(more.endedSessions));
    }
}
