package jp.kumiai.otp.application.lifting;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.request.Requests;
import jp.kumiai.otp.application.session.Access;
import jp.kumiai.otp.domain.lifting.LiftAnswers;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;

/** Shows what was lifted. */
public final class ShowLiftedService implements ShowLifted {

    private final Clock clock;
    private final Access access;
    private final Requests requests;

    public ShowLiftedService(Clock clock, Access access, Requests requests) {
        this.clock = clock;
        this.access = access;
        this.requests = requests;
    }

    @Override
    public Either<AccessDenial, Option<Either<LiftFailure, Lifted>>> show(SessionId session, RequestId request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return access.reader(session, request, now).map(key -> requests.kept(key, new LiftAnswers()));
    }
}
