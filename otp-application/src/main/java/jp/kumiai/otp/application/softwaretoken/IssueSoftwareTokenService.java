package jp.kumiai.otp.application.softwaretoken;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks;
import jp.kumiai.otp.application.port.SoftwareTokenBlanks.Blank;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure.SessionOver;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.session.SessionStanding;
import jp.kumiai.otp.domain.softwaretoken.OtpauthUri;
import jp.kumiai.otp.domain.softwaretoken.SoftwareTokenPolicy;
import jp.kumiai.otp.domain.softwaretoken.SoftwareTokenStep;
import jp.kumiai.otp.domain.token.SealedSeed;

/** Issues software tokens. */
public final class IssueSoftwareTokenService implements IssueSoftwareToken {

    private final Clock clock;
    private final Snapshots snapshots;
    private final SoftwareTokenBlanks blanks;
    private final SeedVault vault;
    private final Decisions decisions;
    private final String issuer;

    /** @param issuer the bank, as apps are to show it */
    public IssueSoftwareTokenService(
            Clock clock,
            Snapshots snapshots,
            SoftwareTokenBlanks blanks,
            SeedVault vault,
            Decisions decisions,
            String issuer) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.blanks = blanks;
        this.vault = vault;
        this.decisions = decisions;
        this.issuer = issuer;
    }

    @Override
    public Either<RegistrationFailure, Issued> issue(SessionId session) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return decisions.settle(() -> snapshots
                .ofSession(session.key())
                .filter(found -> found.isLive(now))
                .map(found -> decide(found, now))
                .getOrElse(() -> Decision.refuse(new SessionOver())));
    }

    /** Draws anew at every try, since a number that was taken by chance makes the commit stale. */
    private Decision<RegistrationFailure, Issued> decide(SessionStanding found, Instant now) {
        Blank blank = blanks.next();
        SealedSeed sealed = vault.seal(blank.serial(), SoftwareTokenPolicy.PARAMETERS, blank.seed());
        return SoftwareTokenStep.issue(found, blank.serial(), sealed, now)
                .map(token -> new Issued(
                        OtpauthUri.of(
                                issuer,
                                found.session().loginId(),
                                blank.seed(),
                                token.codes().parameters()),
                        token.expiresAt()));
    }
}
