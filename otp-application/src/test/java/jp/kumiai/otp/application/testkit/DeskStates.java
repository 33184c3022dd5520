package jp.kumiai.otp.application.testkit;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.application.BookedFee;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.directdebit.NewCode;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.UnpaidReason;
import jp.kumiai.otp.domain.fee.Yen;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffRole;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.testkit.SessionBuilder;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.version.Version;

/** States of the bank's own side, one of each, for tests that do not mind what is in them. All are new ones. */
public final class DeskStates {

    public static final FeeMonth MONTH = new FeeMonth(YearMonth.of(2021, 5));
    public static final LocalDate DEBIT_DAY = LocalDate.of(2021, 5, 10);

    private DeskStates() {}

    public static FeeMonth monthsBefore(int months) {
        return new FeeMonth(MONTH.value().minusMonths(months));
    }

    /** Of two more tokens, received an hour ago. */
    public static Application application(ContractId contract, String number) {
        return receivedAt(contract, number, DataShoji.NOW.minus(Duration.ofHours(1)));
    }

    public static Application receivedAt(ContractId contract, String number, Instant instant) {
        Form form = new Form(
                new ApplicationNumber(number),
                contract,
                ApplicationKind.ADDITIONAL,
                Option.none(),
                2,
                List.empty(),
                Option.some(LocalDate.of(2021, 4, 15)));
        return Application.received(form, instant);
    }

    /** Of a token in a lost one's place, accepted at this instant. */
    public static Application chargedAt(ContractId contract, String number, Instant instant) {
        Form form = new Form(
                new ApplicationNumber(number),
                contract,
                ApplicationKind.REISSUE,
                Option.some(ReissueReason.LOST),
                1,
                List.of(DataShoji.SPARE),
                Option.some(LocalDate.of(2021, 4, 15)));
        return Application.received(form, DataShoji.A_MONTH_AGO)
                .accepted(form.requestedStart(), Option.some(new BookedFee(1, 2_200, instant)));
    }

    /** Lent a month ago, and open. */
    public static Loan loan(ContractId contract, String serial) {
        return lentAt(contract, serial, DataShoji.A_MONTH_AGO);
    }

    public static Loan lentAt(ContractId contract, String serial, Instant instant) {
        return new Loan(
                contract,
                new SerialNumber(serial),
                instant,
                LocalDate.of(2021, 3, 1),
                Instant.parse("2024-09-29T23:00:00Z"),
                Option.none(),
                Version.NEW);
    }

    /** Of a monthly fee, from {@link DataShoji#ACCOUNT}, without a result yet. */
    public static Debit debit(ContractId contract, FeeMonth month, long number) {
        return new Debit(
                contract,
                month,
                number,
                DEBIT_DAY,
                Option.some(DataShoji.ACCOUNT),
                NewCode.OTHER,
                List.of(new DebitLine.MonthlyFee(3, new Yen(220))),
                new DebitState.Booked(),
                Version.NEW);
    }

    public static Debit unpaid(ContractId contract, FeeMonth month, long number) {
        return debit(contract, month, number)
                .with(new DebitState.Unpaid(DataShoji.A_MONTH_AGO, UnpaidReason.INSUFFICIENT_FUNDS));
    }

    /** Open, and at its beginning. */
    public static FeeRun run(FeeMonth month) {
        return FeeRun.opened(month, Instant.EPOCH, DEBIT_DAY, DataShoji.NOW);
    }

    public static StaffMember member(String id) {
        return StaffMember.entered(new StaffId(id), "窓口花子", StaffRole.BRANCH_CLERK, PasswordHash.of("hash of " + id));
    }

    /** One of 256 that differ. */
    public static StaffSession session(StaffMember member, int number) {
        return StaffSession.opened(SessionBuilder.keyNumber(number), member, DataShoji.NOW);
    }
}
