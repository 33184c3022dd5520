package jp.kumiai.otp.application.session;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.user.BankingUser;

/** Opens the administration. */
public final class OpenAdministrationService implements OpenAdministration {

    private final Clock clock;
    private final Administration administration;

    public OpenAdministrationService(Clock clock, Administration administration) {
        this.clock = clock;
        this.administration = administration;
    }

    @Override
    public Either<AccessDenial, BankingUser> open(SessionId session) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return administration
                .open(session, "MENU", now)
                .map(office -> office.actor().user());
    }
}
