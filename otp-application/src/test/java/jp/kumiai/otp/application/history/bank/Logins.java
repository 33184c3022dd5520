package jp.kumiai.otp.application.history.bank;

import jp.kumiai.otp.application.authentication.EnterOneTimePassword;
import jp.kumiai.otp.application.authentication.EnterOneTimePasswordService;
import jp.kumiai.otp.application.authentication.LogIn;
import jp.kumiai.otp.application.authentication.LogInService;
import jp.kumiai.otp.application.decision.OneByOne;
import jp.kumiai.otp.application.history.world.Device;
import jp.kumiai.otp.application.history.world.Limits;
import jp.kumiai.otp.application.operation.AuthoriseOperation;
import jp.kumiai.otp.application.operation.AuthoriseOperationService;
import jp.kumiai.otp.application.operation.ShowAuthorisation;
import jp.kumiai.otp.application.operation.ShowAuthorisationService;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks.Blank;
import jp.kumiai.otp.application.registration.RegisterToken;
import jp.kumiai.otp.application.registration.RegisterTokenService;
import jp.kumiai.otp.application.session.Access;
import jp.kumiai.otp.application.session.LogOut;
import jp.kumiai.otp.application.session.LogOutService;
import jp.kumiai.otp.application.session.ShowSession;
import jp.kumiai.otp.application.session.ShowSessionService;
import jp.kumiai.otp.application.session.SweepSessions;
import jp.kumiai.otp.application.session.SweepSessionsService;
import jp.kumiai.otp.application.softwaretoken.ActivateSoftwareToken;
import jp.kumiai.otp.application.softwaretoken.ActivateSoftwareTokenService;
import jp.kumiai.otp.application.softwaretoken.IssueSoftwareToken;
import jp.kumiai.otp.application.softwaretoken.IssueSoftwareTokenService;
import jp.kumiai.otp.domain.authentication.CodeStep;
import jp.kumiai.otp.domain.operation.AuthorisationStep;
import jp.kumiai.otp.domain.registration.RegistrationStep;
import jp.kumiai.otp.domain.token.SerialNumber;

/** What every user can do: log in, register, authorise operations, leave. */
public final class Logins {

    public final LogIn logIn;
    public final EnterOneTimePassword enter;
    public final RegisterToken register;
    public final IssueSoftwareToken issue;
    public final ActivateSoftwareToken activate;
    public final AuthoriseOperation authorise;
    public final ShowAuthorisation showAuthorisation;
    public final ShowSession show;
    public final LogOut logOut;
    public final SweepSessions sweep;

    private int nextBlank;

    Logins(Bank bank, Limits limits) {
        RegistrationStep registration = new RegistrationStep(bank.verifier, limits.registrationFailures());
        Access access = new Access(bank.store);
        logIn = new LogInService(bank.clock, bank.store, bank.passwords, bank.sessionIds, bank.decisions);
        enter = new EnterOneTimePasswordService(
                bank.clock, bank.store, bank.vault, new CodeStep(bank.verifier), bank.sessionIds, bank.decisions);
        register = new RegisterTokenService(
                bank.clock, bank.store, bank.vault, registration, bank.sessionIds, bank.decisions);
        issue = new IssueSoftwareTokenService(bank.clock, bank.store, this::blank, bank.vault, bank.decisions, "銀行");
        activate = new ActivateSoftwareTokenService(
                bank.clock, bank.store, bank.vault, registration, bank.sessionIds, bank.decisions);
        authorise = new AuthoriseOperationService(
                bank.clock,
                bank.vault,
                new AuthorisationStep(bank.codes),
                bank.requests,
                bank.fingerprints,
                new OneByOne(bank.store, bank.decisions));
        showAuthorisation = new ShowAuthorisationService(bank.clock, access, bank.requests);
        show = new ShowSessionService(bank.clock, bank.store, bank.decisions);
        logOut = new LogOutService(bank.clock, bank.store, bank.decisions);
        sweep = new SweepSessionsService(bank.clock, bank.store.sessionSweep());
    }

    /** The next software token is the one of the operation with this number. */
    public void drawBlank(int number) {
        nextBlank = number;
    }

    private Blank blank() {
        return new Blank(new SerialNumber(Device.softwareSerial(nextBlank)), Device.softwareSeed(nextBlank));
    }
}
