package jp.kumiai.otp.application.operation;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.request.Requests;
import jp.kumiai.otp.application.session.Access;
import jp.kumiai.otp.domain.operation.Authorisation;
import jp.kumiai.otp.domain.operation.AuthorisationAnswers;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;

/** Shows what became of a request for an authorisation. */
public final class ShowAuthorisationService implements ShowAuthorisation {

    private final Clock clock;
    private final Access access;
    private final Requests requests;

    public ShowAuthorisationService(Clock clock, Access access, Requests requests) {
        this.clock = clock;
        this.access = access;
        this.requests = requests;
    }

    @Override
    public Either<AccessDenial, Option<Either<AuthorisationFailure, Authorisation>>> show(
            SessionId session, RequestId request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return access.reader(session, request, now).map(key -> requests.kept(key, new AuthorisationAnswers()));
    }
}
