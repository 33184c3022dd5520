package jp.kumiai.otp.application.revocation;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.revocation.BankRevocationStep;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure.ListChanged;

/** Revokes tokens for a company. */
public final class RevokeAtTheCounterService implements RevokeAtTheCounter {

    private final Clock clock;
    private final Snapshots snapshots;
    private final BankRevocationStep step;
    private final Decisions decisions;

    public RevokeAtTheCounterService(Clock clock, Snapshots snapshots, BankRevocationStep step, Decisions decisions) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.step = step;
        this.decisions = decisions;
    }

    @Override
    public Either<RevocationFailure, Revocation> revoke(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return decisions.settle(() -> snapshots
                .roster(command.contract())
                .map(roster -> step.decide(roster, command.users(), command.includeSharers(), command.counter(), now))
                .getOrElse(() -> Decision.refuse(new ListChanged(command.users()))));
    }
}
