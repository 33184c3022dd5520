package jp.kumiai.otp.application.revocation;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.session.Administration;
import jp.kumiai.otp.application.session.Administration.Office;
import jp.kumiai.otp.domain.revocation.RevocationList;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;

/** Shows whose token can be revoked. */
public final class ShowRevocationListService implements ShowRevocationList {

    private final Clock clock;
    private final Administration administration;

    public ShowRevocationListService(Clock clock, Administration administration) {
        this.clock = clock;
        this.administration = administration;
    }

    @Override
    public Either<AccessDenial, Listed> show(SessionId session) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return administration.open(session, "REVOCATION_LIST", now).map(office -> listed(office, now));
    }

    private static Listed listed(Office office, Instant now) {
        return new Listed(
                RevocationList.rows(office.roster(), now),
                office.actor()
                        .boundToken()
                        .map(token -> token.codes().secondsUntilNextCode(now))
                        .getOrElse(0));
    }
}
