package jp.kumiai.otp.application.lifting;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.session.Administration;
import jp.kumiai.otp.domain.lifting.LiftList;
import jp.kumiai.otp.domain.lifting.LiftRow;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.session.SessionId;

/** Shows who is suspended. */
public final class ShowLiftListService implements ShowLiftList {

    private final Clock clock;
    private final Administration administration;
    private final LiftList list;

    public ShowLiftListService(Clock clock, Administration administration, LiftList list) {
        this.clock = clock;
        this.administration = administration;
        this.list = list;
    }

    @Override
    public Either<AccessDenial, List<LiftRow>> show(SessionId session) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return administration.open(session, "LIFT_LIST", now).map(office -> list.rows(office.roster(), office.actor()));
    }
}
