package jp.kumiai.otp.application.resynchronisation;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationFailure;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationStep;
import jp.kumiai.otp.domain.resynchronisation.Resynchronised;

/** Resynchronises tokens. */
public final class ResynchroniseTokenService implements ResynchroniseToken {

    private final Clock clock;
    private final Snapshots snapshots;
    private final SeedVault vault;
    private final ResynchronisationStep step;
    private final Decisions decisions;

    public ResynchroniseTokenService(
            Clock clock, Snapshots snapshots, SeedVault vault, ResynchronisationStep step, Decisions decisions) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.vault = vault;
        this.step = step;
        this.decisions = decisions;
    }

    @Override
    public Either<ResynchronisationFailure, Resynchronised> resynchronise(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return decisions.settle(() -> snapshots
                .token(command.serial())
                .map(token -> step.decide(
                        token, vault.open(token), command.first(), command.second(), command.counter(), now))
                .getOrElse(() -> Decision.refuse(ResynchronisationFailure.UNKNOWN_TOKEN)));
    }
}
