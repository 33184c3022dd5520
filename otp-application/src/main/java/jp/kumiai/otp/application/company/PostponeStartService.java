package jp.kumiai.otp.application.company;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.company.PostponeStep;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Decision;

/** Postpones start dates. */
public final class PostponeStartService implements PostponeStart {

    private final Clock clock;
    private final Snapshots snapshots;
    private final ContractRecords records;
    private final Decisions decisions;

    public PostponeStartService(Clock clock, Snapshots snapshots, ContractRecords records, Decisions decisions) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.records = records;
        this.decisions = decisions;
    }

    @Override
    public Either<CompanyFailure, Contract> postpone(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return decisions.settle(() -> decide(command, now));
    }

    private Decision<CompanyFailure, Contract> decide(Command command, Instant now) {
        return records.file(command.contract())
                .flatMap(file -> snapshots
                        .roster(command.contract())
                        .map(roster -> PostponeStep.decide(file, roster, command.startDate(), command.counter(), now)))
                .getOrElse(() -> Decision.refuse(CompanyFailure.UNKNOWN_CONTRACT));
    }
}
