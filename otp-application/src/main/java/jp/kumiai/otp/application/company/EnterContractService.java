package jp.kumiai.otp.application.company;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.company.ContractEntry;
import jp.kumiai.otp.domain.company.EnterContractStep;
import jp.kumiai.otp.domain.contract.Contract;

/** Enters companies. */
public final class EnterContractService implements EnterContract {

    private final Clock clock;
    private final Snapshots snapshots;
    private final Decisions decisions;

    public EnterContractService(Clock clock, Snapshots snapshots, Decisions decisions) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.decisions = decisions;
    }

    @Override
    public Either<CompanyFailure, Contract> enter(ContractEntry entry, String operator) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return decisions.settle(() -> EnterContractStep.decide(snapshots.contract(entry.id()), entry, operator, now));
    }
}
