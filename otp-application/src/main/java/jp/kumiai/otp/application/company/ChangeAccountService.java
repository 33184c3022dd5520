package jp.kumiai.otp.application.company;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.company.ChangeAccountStep;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Decision;

/** Changes accounts. */
public final class ChangeAccountService implements ChangeAccount {

    private final Clock clock;
    private final Snapshots snapshots;
    private final Decisions decisions;

    public ChangeAccountService(Clock clock, Snapshots snapshots, Decisions decisions) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.decisions = decisions;
    }

    @Override
    public Either<CompanyFailure, Contract> change(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return decisions.settle(() -> snapshots
                .contract(command.contract())
                .map(contract -> ChangeAccountStep.decide(contract, command.account(), command.counter(), now))
                .getOrElse(() -> Decision.refuse(CompanyFailure.UNKNOWN_CONTRACT)));
    }
}
