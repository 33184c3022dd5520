package jp.kumiai.otp.adapter.http;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.YearMonth;
import jp.kumiai.otp.application.company.ShowCompany.Company;
import jp.kumiai.otp.domain.account.AccountHolder;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.application.BookedFee;
import jp.kumiai.otp.domain.application.Form;
import jp.kumiai.otp.domain.application.RegisteredMailNumber;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.application.Shipment;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.directdebit.NewCode;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.Yen;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.user.Roster;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.version.Version;

/** 株式会社 見本 in the books of the bank: its account, its user, an application, loans, a debit and a fee run. */
public final class BankSamples {

    public static final LocalDate START = LocalDate.of(2026, 12, 1);
    public static final FeeMonth MONTH = new FeeMonth(YearMonth.of(2026, 11));
    public static final LocalDate DEBIT_DAY = LocalDate.of(2026, 11, 10);
    public static final SerialNumber OTHER = new SerialNumber("00123457");
    public static final ApplicationNumber NUMBER = new ApplicationNumber("A-1");

    public static final RepresentativeAccount ACCOUNT =
            new RepresentativeAccount("0001", "002", AccountKind.ORDINARY, "0012345", new AccountHolder("ﾐﾎﾝ"));
    public static final Contract CONTRACT =
            new Contract(Samples.CONTRACT, "株式会社 見本", Option.some(ACCOUNT), START, Version.NEW);

    public static final BankingUser ICHIRO = BankingUser.unregistered(
            new LoginId("ichiro"),
            "見本 一郎",
            UserClass.MASTER,
            Samples.CONTRACT,
            PasswordHash.of("canary hash"),
            PasswordHash.of("another canary hash"));

    public static final Form REISSUE = new Form(
            NUMBER,
            Samples.CONTRACT,
            ApplicationKind.REISSUE,
            Option.some(ReissueReason.LOST),
            1,
            List.of(OTHER),
            Option.some(START));

    /** From its receipt to its shipment. */
    public static final Application SHIPPED = Application.received(REISSUE, Samples.NOW)
            .accepted(Option.some(START), Option.some(new BookedFee(1, 2_200, Samples.NOW)))
            .allocated(List.of(Samples.SERIAL))
            .shipped(new Shipment(LocalDate.of(2026, 11, 20), new RegisteredMailNumber("12345678901")));

    /** All three sorts of lines, 2,530 yen. */
    public static final Debit DEBIT = debit(Option.some(ACCOUNT), new DebitState.Booked());

    public static final Company COMPANY = new Company(
            new ContractFile(CONTRACT, List.of(SHIPPED), loans()),
            new Roster(
                    CONTRACT,
                    List.of(new Standing(
                            ICHIRO.register(Samples.SERIAL, Samples.NOW), CONTRACT, Option.some(Samples.token())))),
            List.of(DEBIT),
            Samples.NOW);

    private BankSamples() {}

    public static Debit debit(Option<RepresentativeAccount> account, DebitState state) {
        return new Debit(
                Samples.CONTRACT,
                MONTH,
                7,
                DEBIT_DAY,
                account,
                NewCode.FIRST,
                List.of(
                        new DebitLine.MonthlyFee(3, new Yen(220)),
                        new DebitLine.ReissueFee(NUMBER, 1, new Yen(2_200)),
                        new DebitLine.CarriedOver(new FeeMonth(YearMonth.of(2026, 10)), new Yen(110))),
                state,
                Version.NEW);
    }

    /** A run that has done 500 contracts. */
    public static FeeRun run(boolean closed) {
        FeeRun open = new FeeRun(
                MONTH,
                Samples.NOW,
                Samples.NOW,
                DEBIT_DAY,
                Option.some(Samples.CONTRACT),
                500,
                211,
                new Yen(40_370),
                Option.none(),
                Version.NEW);
        return closed ? open.closed(Samples.NOW.plusSeconds(60)) : open;
    }

    private static List<Loan> loans() {
        Loan open = Loan.of(Samples.token(), Samples.CONTRACT, START, Samples.NOW);
        Loan lost = new Loan(Samples.CONTRACT, OTHER, Samples.NOW, START, open.expiresAt(), Option.none(), Version.NEW)
                .endedAs(DeviceState.LOST, Samples.NOW.plusSeconds(86_400));
        return List.of(open, lost);
    }
}
