package jp.kumiai.otp.application.session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.application.audit.TraceToken;
import jp.kumiai.otp.application.audit.TraceTokenService;
import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.authentication.EnterOneTimePasswordService;
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.application.authentication.LogInService;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.decision.OneByOne;
import jp.kumiai.otp.application.device.MoveDevice;
import jp.kumiai.otp.application.device.MoveDeviceService;
import jp.kumiai.otp.application.lifting.LiftAtTheCounter;
import jp.kumiai.otp.application.lifting.LiftAtTheCounterService;
import jp.kumiai.otp.application.lifting.LiftSuspensions;
import jp.kumiai.otp.application.lifting.LiftSuspensionsService;
import jp.kumiai.otp.application.lifting.ShowLiftList;
import jp.kumiai.otp.application.lifting.ShowLiftListService;
import jp.kumiai.otp.application.lifting.ShowLifted;
import jp.kumiai.otp.application.lifting.ShowLiftedService;
import jp.kumiai.otp.application.operation.AuthoriseOperation;
import jp.kumiai.otp.application.operation.AuthoriseOperationService;
import jp.kumiai.otp.application.operation.ShowAuthorisation;
import jp.kumiai.otp.application.operation.ShowAuthorisationService;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.port.SessionIds;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.registration.RegisterTokenService;
import jp.kumiai.otp.application.request.Fingerprints;
import jp.kumiai.otp.application.request.Requests;
import jp.kumiai.otp.application.resynchronisation.ResynchroniseToken;
import jp.kumiai.otp.application.resynchronisation.ResynchroniseTokenService;
import jp.kumiai.otp.application.revocation.RevokeAtTheCounter;
import jp.kumiai.otp.application.revocation.RevokeAtTheCounterService;
import jp.kumiai.otp.application.revocation.RevokeTokens;
import jp.kumiai.otp.application.revocation.RevokeTokensService;
import jp.kumiai.otp.application.revocation.ShowRevocation;
import jp.kumiai.otp.application.revocation.ShowRevocationList;
import jp.kumiai.otp.application.revocation.ShowRevocationListService;
import jp.kumiai.otp.application.revocation.ShowRevocationService;
import jp.kumiai.otp.application.softwaretoken.ActivateSoftwareToken;
import jp.kumiai.otp.application.softwaretoken.ActivateSoftwareTokenService;
import jp.kumiai.otp.application.softwaretoken.IssueSoftwareToken;
import jp.kumiai.otp.application.softwaretoken.IssueSoftwareTokenService;
import jp.kumiai.otp.application.testkit.FakePasswordHashes;
import jp.kumiai.otp.application.testkit.FakeSeedVault;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.domain.authentication.CodeCheck;
import jp.kumiai.otp.domain.authentication.CodeStep;
import jp.kumiai.otp.domain.confirmation.ConfirmationStep;
import jp.kumiai.otp.domain.lifting.LiftList;
import jp.kumiai.otp.domain.lifting.LiftStep;
import jp.kumiai.otp.domain.operation.AuthorisationStep;
import jp.kumiai.otp.domain.registration.RegistrationStep;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationStep;
import jp.kumiai.otp.domain.revocation.BankRevocationStep;
import jp.kumiai.otp.domain.revocation.ReissuePolicy;
import jp.kumiai.otp.domain.revocation.RevocationStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.verification.CodePolicy;
import jp.kumiai.otp.domain.verification.CodeVerifier;

/** One node of the product: every use case of the bank's customers and its counter, on the fakes, as bootstrap wires them. */
public final class Node {

    private static final int MAX_FAILURES = 6;

    public final LogIn logIn;
    public final EnterOneTimePassword enter;
    public final RegisterToken register;
    public final ShowSession show;
    public final LogOut logOut;
    public final OpenAdministration openAdministration;
    public final ShowLiftList liftList;
    public final LiftSuspensions lift;
    public final ShowLifted lifted;
    public final LiftAtTheCounter liftAtTheCounter;
    public final ShowRevocationList revocationList;
    public final RevokeTokens revoke;
    public final ShowRevocation revoked;
    public final RevokeAtTheCounter revokeAtTheCounter;
    public final AuthoriseOperation authorise;
    public final ShowAuthorisation authorised;
    public final IssueSoftwareToken issue;
    public final ActivateSoftwareToken activate;
    public final ResynchroniseToken resynchronise;
    public final MoveDevice move;
    public final TraceToken trace;

    Node(Clock clock, InMemoryStore store, Commits commits, SessionIds ids, SoftwareTokenBlanks blanks) {
        Snapshots snapshots = new SeparateReads(store.snapshots());
        Decisions decisions = new Decisions(commits);
        SeedVault vault = new FakeSeedVault();
        PasswordHashes passwords = new FakePasswordHashes();
        CodeVerifier verifier = new CodeVerifier(Totp.standard(), CodePolicy.STANDARD);
        CodeCheck codes = new CodeCheck(verifier);
        ConfirmationStep confirmation = new ConfirmationStep(MAX_FAILURES);
        RegistrationStep registration = new RegistrationStep(verifier, MAX_FAILURES);
        Administration administration = new Administration(snapshots, passwords, decisions);
        Access access = new Access(snapshots);
        Requests requests = new Requests(snapshots);
        Fingerprints fingerprints = Fingerprints.derivedFrom(
                new SecretKeySpec("the key of every node".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        openAdministration = new OpenAdministrationService(clock, administration);
        LiftList list = new LiftList(CodePolicy.STANDARD);
        logIn = new LogInService(clock, snapshots, passwords, ids, decisions);
        enter = new EnterOneTimePasswordService(clock, snapshots, vault, new CodeStep(verifier), ids, decisions);
        register = new RegisterTokenService(clock, snapshots, vault, registration, ids, decisions);
        show = new ShowSessionService(clock, snapshots, decisions);
        logOut = new LogOutService(clock, snapshots, decisions);
        liftList = new ShowLiftListService(clock, administration, list);
        lift = new LiftSuspensionsService(
                clock, administration, new LiftStep(list, confirmation), requests, fingerprints, decisions);
        lifted = new ShowLiftedService(clock, access, requests);
        liftAtTheCounter = new LiftAtTheCounterService(clock, snapshots, decisions);
        revocationList = new ShowRevocationListService(clock, administration);
        revoke = new RevokeTokensService(
                clock,
                administration,
                vault,
                ids,
                new RevocationStep(ReissuePolicy.STANDARD, confirmation, codes),
                requests,
                fingerprints,
                decisions);
        revoked = new ShowRevocationService(clock, access, requests);
        revokeAtTheCounter = new RevokeAtTheCounterService(
                clock, snapshots, new BankRevocationStep(ReissuePolicy.STANDARD), decisions);
        authorise = new AuthoriseOperationService(
                clock, vault, new AuthorisationStep(codes), requests, fingerprints, new OneByOne(snapshots, decisions));
        authorised = new ShowAuthorisationService(clock, access, requests);
        issue = new IssueSoftwareTokenService(clock, snapshots, blanks, vault, decisions, "組合銀行");
        activate = new ActivateSoftwareTokenService(clock, snapshots, vault, registration, ids, decisions);
        resynchronise =
                new ResynchroniseTokenService(clock, snapshots, vault, new ResynchronisationStep(verifier), decisions);
        move = new MoveDeviceService(clock, store.contractRecords(), decisions);
        trace = new TraceTokenService(snapshots, store.auditTrail());
    }
}
