package jp.kumiai.otp.bootstrap;

import java.time.Clock;
import jp.kumiai.otp.adapter.http.UseCases;
import jp.kumiai.otp.application.authentication.EnterOneTimePasswordService;
import jp.kumiai.otp.application.authentication.LogInService;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.lifting.LiftSuspensionsService;
import jp.kumiai.otp.application.lifting.ShowLiftListService;
import jp.kumiai.otp.application.lifting.ShowLiftedService;
import jp.kumiai.otp.application.operation.AuthoriseOperationService;
import jp.kumiai.otp.application.operation.ShowAuthorisationService;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.registration.RegisterTokenService;
import jp.kumiai.otp.application.request.Requests;
import jp.kumiai.otp.application.revocation.RevokeTokensService;
import jp.kumiai.otp.application.revocation.ShowRevocationListService;
import jp.kumiai.otp.application.revocation.ShowRevocationService;
import jp.kumiai.otp.application.session.Access;
import jp.kumiai.otp.application.session.Administration;
import jp.kumiai.otp.application.session.LogOutService;
import jp.kumiai.otp.application.session.OpenAdministrationService;
import jp.kumiai.otp.application.session.ShowSessionService;
import jp.kumiai.otp.application.softwaretoken.ActivateSoftwareTokenService;
import jp.kumiai.otp.application.softwaretoken.IssueSoftwareTokenService;
import jp.kumiai.otp.domain.authentication.CodeCheck;
import jp.kumiai.otp.domain.authentication.CodeStep;
import jp.kumiai.otp.domain.confirmation.ConfirmationStep;
import jp.kumiai.otp.domain.lifting.LiftList;
import jp.kumiai.otp.domain.lifting.LiftStep;
import jp.kumiai.otp.domain.operation.AuthorisationStep;
import jp.kumiai.otp.domain.registration.RegistrationStep;
import jp.kumiai.otp.domain.revocation.RevocationStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.verification.CodeVerifier;

/** Puts the rules, the ports and the use cases together, by hand. */
final class Wiring {

    private final Ports ports;
    private final Policies policies;
    private final Totp totp;
    private final String bankName;
    private final Clock clock;
    private final Snapshots snapshots;
    private final Decisions decisions;
    private final Access access;
    private final Requests requests;
    private final Administration administration;
    private final CodeVerifier verifier;
    private final CodeCheck codes;
    private final ConfirmationStep confirmation;
    private final RegistrationStep registration;

    Wiring(Ports ports, Policies policies, Totp totp, String bankName) {
        this.ports = ports;
        this.policies = policies;
        this.totp = totp;
        this.bankName = bankName;
        this.clock = ports.clock();
        this.snapshots = ports.storage().snapshots();
        this.decisions = new Decisions(ports.storage().commits());
        this.access = new Access(snapshots);
        this.requests = new Requests(snapshots);
        this.administration = new Administration(snapshots, ports.passwords(), decisions);
        this.verifier = new CodeVerifier(totp, policies.codes());
        this.codes = new CodeCheck(verifier);
        this.confirmation = new ConfirmationStep(policies.codes().maxConsecutiveFailures());
        this.registration = new RegistrationStep(verifier, policies.maxRegistrationFailures());
    }

    UseCases useCases() {
        return new UseCases(
                login(),
                new OpenAdministrationService(clock, administration),
                lifting(),
                revocation(),
                operations(),
                softwareTokens(),
                new BankWiring(ports, policies, totp).useCases());
    }

    private UseCases.Login login() {
        return new UseCases.Login(
                new LogInService(clock, snapshots, ports.passwords(), ports.sessionIds(), decisions),
                new EnterOneTimePasswordService(
                        clock, snapshots, ports.vault(), new CodeStep(verifier), ports.sessionIds(), decisions),
                new RegisterTokenService(clock, snapshots, ports.vault(), registration, ports.sessionIds(), decisions),
                new ShowSessionService(clock, snapshots, decisions),
                new LogOutService(clock, snapshots, decisions));
    }

    private UseCases.Lifting lifting() {
        LiftList list = new LiftList(policies.codes());
        return new UseCases.Lifting(
                new ShowLiftListService(clock, administration, list),
                new LiftSuspensionsService(
                        clock,
                        administration,
                        new LiftStep(list, confirmation),
                        requests,
                        ports.fingerprints(),
                        decisions),
                new ShowLiftedService(clock, access, requests));
    }

    private UseCases.Revocation revocation() {
        return new UseCases.Revocation(
                new ShowRevocationListService(clock, administration),
                new RevokeTokensService(
                        clock,
                        administration,
                        ports.vault(),
                        ports.sessionIds(),
                        new RevocationStep(policies.reissue(), confirmation, codes),
                        requests,
                        ports.fingerprints(),
                        decisions),
                new ShowRevocationService(clock, access, requests));
    }

    private UseCases.Operations operations() {
        return new UseCases.Operations(
                new AuthoriseOperationService(
                        clock,
                        ports.vault(),
                        new AuthorisationStep(codes),
                        requests,
                        ports.fingerprints(),
                        ports.storage().requestDecisions()),
                new ShowAuthorisationService(clock, access, requests));
    }

    private UseCases.SoftwareTokens softwareTokens() {
        return new UseCases.SoftwareTokens(
                new IssueSoftwareTokenService(
                        clock, snapshots, ports.softwareTokens(), ports.vault(), decisions, bankName),
                new ActivateSoftwareTokenService(
                        clock, snapshots, ports.vault(), registration, ports.sessionIds(), decisions));
    }
}
