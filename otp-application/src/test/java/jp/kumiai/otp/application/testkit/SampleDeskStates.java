package jp.kumiai.otp.application.testkit;

import static jp.kumiai.otp.application.testkit.SampleStates.AN_INSTANT;
import static jp.kumiai.otp.application.testkit.SampleStates.A_LATER_ONE;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Stream;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.BookedFee;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.application.RegisteredMailNumber;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.application.Shipment;
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
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffRole;
import jp.kumiai.otp.domain.staff.StaffSession;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.PasswordAttempts;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.version.Version;

/** As {@link SampleStates}, of the bank's own side. */
final class SampleDeskStates {

    private static final LocalDate A_DAY = LocalDate.of(2024, 2, 29);
    private static final List<SerialNumber> A_HUNDRED =
            List.range(0, 100).map(number -> new SerialNumber(String.valueOf(999_999_999_999L - number)));

    private SampleDeskStates() {}

    static Stream<Application> applications() {
        Application plain =
                Application.received(asking(1, ApplicationKind.NEW, Option.none(), List.empty()), AN_INSTANT);
        Stream<Application> reasons = Arrays.stream(ReissueReason.values())
                .map(reason -> Application.received(
                        asking(1, ApplicationKind.REISSUE, Option.some(reason), List.of(DataShoji.SPARE)),
                        A_LATER_ONE));
        Stream<Application> states =
                Arrays.stream(ApplicationState.values()).map(state -> in(state, plain, List.empty()));
        return Stream.of(
                        Stream.of(plain, aHundred(), everything(), returned()),
                        reasons,
                        states,
                        Stream.of(plain.accepted(Option.some(A_DAY), Option.none())))
                .flatMap(stream -> stream);
    }

    private static Form asking(
            int tokens, ApplicationKind kind, Option<ReissueReason> reason, List<SerialNumber> devices) {
        return new Form(
                new ApplicationNumber("1"), DataShoji.NUMBER, kind, reason, tokens, devices, Option.some(A_DAY));
    }

    private static Application aHundred() {
        return Application.received(
                asking(Form.MAX_TOKENS, ApplicationKind.ADDITIONAL, Option.none(), List.empty()), A_LATER_ONE);
    }

    private static Application everything() {
        Form form = new Form(
                new ApplicationNumber("ABCDEFGHIJ-abcdefghi"),
                DataShoji.NUMBER,
                ApplicationKind.REISSUE,
                Option.some(ReissueReason.LOST),
                100,
                A_HUNDRED,
                Option.some(LocalDate.of(9999, 12, 31)));
        Application accepted = Application.received(form, A_LATER_ONE)
                .accepted(Option.some(A_DAY), Option.some(new BookedFee(100, Long.MAX_VALUE, AN_INSTANT)))
                .shipped(new Shipment(A_DAY, new RegisteredMailNumber("0123456789012")));
        return in(ApplicationState.SHIPPED, accepted, A_HUNDRED.reverse());
    }

    private static Application returned() {
        return Application.received(
                new Form(
                        new ApplicationNumber("R-1"),
                        DataShoji.NUMBER,
                        ApplicationKind.RETURN,
                        Option.none(),
                        0,
                        List.of(new SerialNumber("00000000")),
                        Option.none()),
                A_LATER_ONE);
    }

    private static Application in(ApplicationState state, Application like, List<SerialNumber> allocated) {
        return new Application(
                like.form(),
                like.receivedAt(),
                state,
                like.startDate(),
                like.fee(),
                allocated,
                like.shipment(),
                Version.NEW);
    }

    static Stream<Loan> loans() {
        Loan open = DeskStates.loan(DataShoji.NUMBER, "00000000");
        Stream<Loan> ended = Arrays.stream(DeviceState.values()).map(state -> open.endedAs(state, AN_INSTANT));
        return Stream.concat(
                ended,
                Stream.of(
                        open,
                        new Loan(
                                DataShoji.NUMBER,
                                new SerialNumber("999999999999"),
                                AN_INSTANT,
                                A_DAY,
                                A_LATER_ONE,
                                Option.some(new Loan.End(A_LATER_ONE, DeviceState.LOST)),
                                Version.NEW)));
    }

    static Stream<Debit> debits() {
        Stream<DebitState> unpaid = Arrays.stream(UnpaidReason.values())
                .flatMap(reason -> Stream.of(
                        new DebitState.Unpaid(AN_INSTANT, reason),
                        new DebitState.CarriedOver(reason, new FeeMonth(YearMonth.of(9999, 12)))));
        Stream<Debit> states = Stream.concat(
                        Stream.of(new DebitState.Booked(), new DebitState.Paid(AN_INSTANT)), unpaid)
                .map(DeskStates.debit(DataShoji.NUMBER, DeskStates.MONTH, 1)::with);
        Stream<Debit> codes = Arrays.stream(NewCode.values()).map(code -> debit(1, Option.none(), code, MONTHLY));
        Stream<Debit> accounts =
                SampleStates.accounts().map(account -> debit(2, Option.some(account), NewCode.OTHER, MONTHLY));
        Stream<Debit> lines = Stream.of(
                debit(
                        Long.MAX_VALUE,
                        Option.none(),
                        NewCode.OTHER,
                        List.of(MONTHLY, REISSUE, CARRIED).flatMap(l -> l)),
                debit(
                        3,
                        Option.none(),
                        NewCode.OTHER,
                        CARRIED.appendAll(CARRIED).appendAll(REISSUE)));
        return Stream.of(states, codes, accounts, lines).flatMap(stream -> stream);
    }

    private static final List<DebitLine> MONTHLY = List.of(new DebitLine.MonthlyFee(Integer.MAX_VALUE, new Yen(1)));

    private static final List<DebitLine> REISSUE = List.of(
            new DebitLine.ReissueFee(new ApplicationNumber("-"), 1, Yen.ZERO),
            new DebitLine.ReissueFee(new ApplicationNumber("ABCDEFGHIJ-abcdefghi"), 100, new Yen(220_000)));

    private static final List<DebitLine> CARRIED = List.of(
            new DebitLine.CarriedOver(new FeeMonth(YearMonth.of(1999, 12)), new Yen(999_999_999_999L)),
            new DebitLine.CarriedOver(DeskStates.MONTH, new Yen(110)));

    private static Debit debit(
            long number, Option<RepresentativeAccount> account, NewCode code, List<DebitLine> lines) {
        return new Debit(
                DataShoji.NUMBER,
                DeskStates.MONTH,
                number,
                A_DAY,
                account,
                code,
                lines,
                new DebitState.Booked(),
                Version.NEW);
    }

    static Stream<FeeRun> runs() {
        FeeRun opened = DeskStates.run(DeskStates.MONTH);
        return Stream.of(
                opened,
                opened.closed(AN_INSTANT),
                new FeeRun(
                        new FeeMonth(YearMonth.of(2099, 1)),
                        AN_INSTANT,
                        A_LATER_ONE,
                        LocalDate.of(2099, 1, 13),
                        Option.some(new ContractId("ABCDEFGHIJ-abcdefghi")),
                        Long.MAX_VALUE,
                        Long.MAX_VALUE - 1,
                        new Yen(Long.MAX_VALUE - 2),
                        Option.some(Instant.parse("9999-12-31T23:59:59.999999Z")),
                        Version.NEW));
    }

    static Stream<StaffMember> staff() {
        StaffMember plain = DeskStates.member("clerk1");
        Stream<StaffMember> roles = Arrays.stream(StaffRole.values())
                .map(role -> StaffMember.entered(new StaffId("abc"), "名", role, plain.password()));
        return Stream.concat(
                roles,
                Stream.of(
                        plain.failPassword(AN_INSTANT),
                        plain.block(),
                        new StaffMember(
                                new StaffId("a.b_c-d.0123456789.0123456789.01"),
                                "髙橋 㐂一 𠮷 O'Brien \"%_\\",
                                StaffRole.AUDITOR,
                                PasswordHash.of("$pbkdf2-sha256$" + "x".repeat(500)),
                                new PasswordAttempts(10, Option.some(A_LATER_ONE)),
                                true,
                                Integer.MAX_VALUE,
                                Version.NEW)));
    }

    static Stream<StaffSession> staffSessions() {
        StaffSession plain = DeskStates.session(DeskStates.member("clerk1"), 1);
        return Stream.of(
                plain,
                plain.touched(AN_INSTANT),
                new StaffSession(
                        new SessionKey("0123456789abcdef".repeat(4)),
                        plain.staff(),
                        Integer.MAX_VALUE,
                        AN_INSTANT,
                        A_LATER_ONE,
                        Version.NEW));
    }
}
