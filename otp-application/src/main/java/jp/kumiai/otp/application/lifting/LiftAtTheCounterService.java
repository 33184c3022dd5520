package jp.kumiai.otp.application.lifting;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.lifting.BankLiftStep;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure.ListChanged;
import jp.kumiai.otp.domain.lifting.Lifted;

/** Lifts suspensions for a company. */
public final class LiftAtTheCounterService implements LiftAtTheCounter {

    private final Clock clock;
    private final Snapshots snapshots;
    private final Decisions decisions;

    public LiftAtTheCounterService(Clock clock, Snapshots snapshots, Decisions decisions) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.decisions = decisions;
    }

    @Override
    public Either<LiftFailure, Lifted> lift(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return decisions.settle(() -> snapshots
                .roster(command.contract())
                .map(roster -> BankLiftStep.decide(roster, command.users(), command.counter(), now))
                .getOrElse(() -> Decision.refuse(new ListChanged(command.users()))));
    }
}
