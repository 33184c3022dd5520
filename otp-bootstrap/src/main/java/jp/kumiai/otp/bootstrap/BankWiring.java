package jp.kumiai.otp.bootstrap;

import java.security.SecureRandom;
import java.time.Clock;
import jp.kumiai.otp.adapter.http.BankUseCases;
import jp.kumiai.otp.application.applying.AcceptApplicationService;
import jp.kumiai.otp.application.applying.AllocateTokensService;
import jp.kumiai.otp.application.applying.ApplicationDesk;
import jp.kumiai.otp.application.applying.CompleteApplicationService;
import jp.kumiai.otp.application.applying.ListApplicationsService;
import jp.kumiai.otp.application.applying.ReceiveApplicationService;
import jp.kumiai.otp.application.applying.ShipTokensService;
import jp.kumiai.otp.application.applying.WithdrawApplicationService;
import jp.kumiai.otp.application.audit.TraceTokenService;
import jp.kumiai.otp.application.billing.ReadDirectDebitResultsService;
import jp.kumiai.otp.application.billing.RunFeesService;
import jp.kumiai.otp.application.billing.ShowFeesService;
import jp.kumiai.otp.application.billing.WriteDirectDebitsService;
import jp.kumiai.otp.application.company.AllotTokenService;
import jp.kumiai.otp.application.company.ChangeAccountService;
import jp.kumiai.otp.application.company.EnterContractService;
import jp.kumiai.otp.application.company.EnterUserService;
import jp.kumiai.otp.application.company.PostponeStartService;
import jp.kumiai.otp.application.company.RandomInitialPasswords;
import jp.kumiai.otp.application.company.ShowCompanyService;
import jp.kumiai.otp.application.company.csv.ImportContracts;
import jp.kumiai.otp.application.company.csv.ImportContractsService;
import jp.kumiai.otp.application.company.csv.ImportUsers;
import jp.kumiai.otp.application.company.csv.ImportUsersService;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.desk.LogInStaffService;
import jp.kumiai.otp.application.desk.LogOutStaffService;
import jp.kumiai.otp.application.desk.ManageStaffService;
import jp.kumiai.otp.application.desk.OpenDeskService;
import jp.kumiai.otp.application.device.MoveDeviceService;
import jp.kumiai.otp.application.device.PutDeviceAwayService;
import jp.kumiai.otp.application.expiry.ListExpiringTokensService;
import jp.kumiai.otp.application.lifting.LiftAtTheCounterService;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Ledger;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.report.SearchAuditService;
import jp.kumiai.otp.application.report.ShowReportsService;
import jp.kumiai.otp.application.resynchronisation.ResynchroniseTokenService;
import jp.kumiai.otp.application.revocation.RevokeAtTheCounterService;
import jp.kumiai.otp.application.terms.ShowTerms;
import jp.kumiai.otp.application.terms.ShowTermsService;
import jp.kumiai.otp.domain.applying.AcceptStep;
import jp.kumiai.otp.domain.billing.BookStep;
import jp.kumiai.otp.domain.billing.OpenRunStep;
import jp.kumiai.otp.domain.fee.DueFees;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationStep;
import jp.kumiai.otp.domain.revocation.BankRevocationStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.verification.CodeVerifier;

/** Puts the bank's own side together, by hand. */
final class BankWiring {

    private final Ports ports;
    private final Policies policies;
    private final Totp totp;
    private final Clock clock;
    private final Snapshots snapshots;
    private final ContractRecords records;
    private final Ledger ledger;
    private final Decisions decisions;

    BankWiring(Ports ports, Policies policies, Totp totp) {
        this.ports = ports;
        this.policies = policies;
        this.totp = totp;
        this.clock = ports.clock();
        this.snapshots = ports.storage().snapshots();
        this.records = ports.storage().contractRecords();
        this.ledger = ports.storage().ledger();
        this.decisions = new Decisions(ports.storage().commits());
    }

    BankUseCases useCases() {
        return new BankUseCases(desk(), counter(), companies(), applications(), fees(), terms(), reports());
    }

    ImportContracts importContracts() {
        return new ImportContractsService(clock, snapshots, decisions);
    }

    ImportUsers importUsers() {
        return new ImportUsersService(
                clock, snapshots, new RandomInitialPasswords(new SecureRandom()), ports.passwords(), decisions);
    }

    private BankUseCases.Desk desk() {
        return new BankUseCases.Desk(
                new LogInStaffService(
                        clock, ports.storage().staffRecords(), ports.passwords(), ports.sessionIds(), decisions),
                new LogOutStaffService(clock, ports.storage().staffRecords(), decisions),
                new OpenDeskService(clock, ports.storage().staffRecords(), decisions),
                new ManageStaffService(clock, ports.storage().staffRecords(), ports.passwords(), decisions));
    }

    private BankUseCases.Counter counter() {
        return new BankUseCases.Counter(
                new LiftAtTheCounterService(clock, snapshots, decisions),
                new RevokeAtTheCounterService(clock, snapshots, new BankRevocationStep(policies.reissue()), decisions),
                new ResynchroniseTokenService(
                        clock,
                        snapshots,
                        ports.vault(),
                        new ResynchronisationStep(new CodeVerifier(totp, policies.codes())),
                        decisions),
                new MoveDeviceService(clock, records, decisions),
                new PutDeviceAwayService(clock, snapshots, decisions),
                new TraceTokenService(snapshots, ports.storage().auditTrail()),
                new ListExpiringTokensService(clock, ports.storage().tokensOnLoan()));
    }

    private BankUseCases.Companies companies() {
        return new BankUseCases.Companies(
                new ShowCompanyService(clock, snapshots, records, ledger),
                new EnterContractService(clock, snapshots, decisions),
                importContracts(),
                new EnterUserService(
                        clock, snapshots, new RandomInitialPasswords(new SecureRandom()), ports.passwords(), decisions),
                new ChangeAccountService(clock, snapshots, decisions),
                new PostponeStartService(clock, snapshots, records, decisions),
                new AllotTokenService(clock, snapshots, records, decisions));
    }

    private BankUseCases.Applications applications() {
        ApplicationDesk desk = new ApplicationDesk(snapshots, records, decisions);
        return new BankUseCases.Applications(
                new ListApplicationsService(records),
                new ReceiveApplicationService(clock, desk),
                new AcceptApplicationService(
                        clock, desk, new AcceptStep(policies.bank().fees())),
                new AllocateTokensService(clock, desk, ports.storage().unlent()),
                new ShipTokensService(clock, desk),
                new CompleteApplicationService(clock, desk),
                new WithdrawApplicationService(clock, desk));
    }

    private ShowTerms terms() {
        return new ShowTermsService(
                clock, policies.bank().holidays(), policies.bank().fees());
    }

    private BankUseCases.Reports reports() {
        return new BankUseCases.Reports(
                new ShowReportsService(clock, ports.storage().reports()),
                new SearchAuditService(clock, ports.storage().auditSearch(), decisions));
    }

    private BankUseCases.Fees fees() {
        BankSettings bank = policies.bank();
        DueFees due = new DueFees(bank.fees());
        return new BankUseCases.Fees(
                new RunFeesService(clock, ledger, new OpenRunStep(bank.holidays()), new BookStep(due), decisions),
                new ShowFeesService(clock, ledger, bank.holidays(), due),
                new WriteDirectDebitsService(ledger),
                new ReadDirectDebitResultsService(clock, ledger, decisions),
                bank.collector());
    }
}
