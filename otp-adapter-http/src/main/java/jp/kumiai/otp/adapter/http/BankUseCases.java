package jp.kumiai.otp.adapter.http;

import io.vavr.control.Option;
import jp.kumiai.otp.application.applying.AcceptApplication;
import jp.kumiai.otp.application.applying.AllocateTokens;
import jp.kumiai.otp.application.applying.CompleteApplication;
import jp.kumiai.otp.application.applying.ListApplications;
import jp.kumiai.otp.application.applying.ReceiveApplication;
import jp.kumiai.otp.application.applying.ShipTokens;
import jp.kumiai.otp.application.applying.WithdrawApplication;
import jp.kumiai.otp.application.audit.TraceToken;
import jp.kumiai.otp.application.billing.ReadDirectDebitResults;
import jp.kumiai.otp.application.billing.RunFees;
import jp.kumiai.otp.application.billing.ShowFees;
import jp.kumiai.otp.application.billing.WriteDirectDebits;
import jp.kumiai.otp.application.company.AllotToken;
import jp.kumiai.otp.application.company.ChangeAccount;
import jp.kumiai.otp.application.company.EnterContract;
import jp.kumiai.otp.application.company.EnterUser;
import jp.kumiai.otp.application.company.PostponeStart;
import jp.kumiai.otp.application.company.ShowCompany;
import jp.kumiai.otp.application.company.csv.ImportContracts;
import jp.kumiai.otp.application.desk.LogInStaff;
import jp.kumiai.otp.application.desk.LogOutStaff;
import jp.kumiai.otp.application.desk.ManageStaff;
import jp.kumiai.otp.application.desk.OpenDesk;
import jp.kumiai.otp.application.device.MoveDevice;
import jp.kumiai.otp.application.device.PutDeviceAway;
import jp.kumiai.otp.application.expiry.ListExpiringTokens;
import jp.kumiai.otp.application.lifting.LiftAtTheCounter;
import jp.kumiai.otp.application.report.SearchAudit;
import jp.kumiai.otp.application.report.ShowReports;
import jp.kumiai.otp.application.resynchronisation.ResynchroniseToken;
import jp.kumiai.otp.application.revocation.RevokeAtTheCounter;
import jp.kumiai.otp.application.terms.ShowTerms;
import jp.kumiai.otp.domain.directdebit.Collector;

/**
 * The bank's own side: its people, and what they do at the counter and with companies, applications and fees.
 *
 * @param terms the day, the calendar and the prices, for pages that say beforehand what an act will do
 */
public record BankUseCases(
        Desk desk,
        Counter counter,
        Companies companies,
        Applications applications,
        Fees fees,
        ShowTerms terms,
        Reports reports) {

    /** What the bank does for a company (窓口). */
    public record Counter(
            LiftAtTheCounter lift,
            RevokeAtTheCounter revoke,
            ResynchroniseToken resynchronise,
            MoveDevice move,
            PutDeviceAway putAway,
            TraceToken trace,
            ListExpiringTokens expiring) {}

    /** Who works at the bank's desks. */
    public record Desk(LogInStaff logIn, LogOutStaff logOut, OpenDesk open, ManageStaff staff) {}

    /** 契約法人. */
    public record Companies(
            ShowCompany show,
            EnterContract enter,
            ImportContracts importFile,
            EnterUser enterUser,
            ChangeAccount changeAccount,
            PostponeStart postpone,
            AllotToken allot) {}

    /** 利用申込. */
    public record Applications(
            ListApplications list,
            ReceiveApplication receive,
            AcceptApplication accept,
            AllocateTokens allocate,
            ShipTokens ship,
            CompleteApplication complete,
            WithdrawApplication withdraw) {}

    /**
     * 利用手数料.
     *
     * @param collector 委託者; none when this bank has set none, and then there are no direct debit files
     */
    public record Fees(
            RunFees run,
            ShowFees show,
            WriteDirectDebits writeDebits,
            ReadDirectDebitResults readResults,
            Option<Collector> collector) {}

    /** 帳票 and 監査証跡. */
    public record Reports(ShowReports show, SearchAudit audit) {}
}
