package jp.kumiai.otp.application.testkit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.BookedFee;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.user.PasswordAttempts;

/** As {@link Kept}, for the states of the bank's own side. */
final class KeptDesk {

    private KeptDesk() {}

    static Application next(Application state) {
        return new Application(
                state.form(),
                cut(state.receivedAt()),
                state.state(),
                state.startDate(),
                state.fee().map(fee -> new BookedFee(fee.devices(), fee.yen(), cut(fee.at()))),
                state.allocated(),
                state.shipment(),
                state.version().next());
    }

    static Loan cut(Loan loan) {
        return new Loan(
                loan.contract(),
                loan.serial(),
                cut(loan.lentAt()),
                loan.startDate(),
                cut(loan.expiresAt()),
                loan.end().map(end -> new Loan.End(cut(end.at()), end.as())),
                loan.version());
    }

    static Loan next(Loan loan) {
        return loan.stored();
    }

    static Debit next(Debit debit) {
        return new Debit(
                debit.contract(),
                debit.month(),
                debit.number(),
                debit.day(),
                debit.account(),
                debit.newCode(),
                debit.lines(),
                state(debit.state()),
                debit.version().next());
    }

    private static DebitState state(DebitState state) {
        if (state instanceof DebitState.Paid paid) {
            return new DebitState.Paid(cut(paid.at()));
        }
        return state instanceof DebitState.Unpaid unpaid
                ? new DebitState.Unpaid(cut(unpaid.at()), unpaid.reason())
                : state;
    }

    static FeeRun next(FeeRun run) {
        return new FeeRun(
                run.month(),
                cut(run.since()),
                cut(run.openedAt()),
                run.day(),
                run.position(),
                run.contracts(),
                run.debits(),
                run.total(),
                run.closedAt().map(KeptDesk::cut),
                run.version().next());
    }

    static StaffMember next(StaffMember member) {
        return new StaffMember(
                member.id(),
                member.name(),
                member.role(),
                member.password(),
                new PasswordAttempts(
                        member.attempts().failures(),
                        member.attempts().lastFailureAt().map(KeptDesk::cut)),
                member.blocked(),
                member.sessionEpoch(),
                member.version().next());
    }

    static StaffSession next(StaffSession session) {
        return new StaffSession(
                session.key(),
                session.staff(),
                session.epoch(),
                cut(session.openedAt()),
                cut(session.lastUsedAt()),
                session.version().next());
    }

    private static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
