package jp.kumiai.otp.application.company;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.company.AllotStep;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.user.BankingUser;

/** Allots tokens to users. */
public final class AllotTokenService implements AllotToken {

    private final Clock clock;
    private final Snapshots snapshots;
    private final ContractRecords records;
    private final Decisions decisions;

    public AllotTokenService(Clock clock, Snapshots snapshots, ContractRecords records, Decisions decisions) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.records = records;
        this.decisions = decisions;
    }

    @Override
    public Either<CompanyFailure, BankingUser> allot(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return decisions.settle(() -> decide(command, now));
    }

    private Decision<CompanyFailure, BankingUser> decide(Command command, Instant now) {
        return records.file(command.contract())
                .map(file -> snapshots
                        .roster(command.contract())
                        .flatMap(roster -> roster.of(command.loginId()))
                        .map(standing -> AllotStep.decide(file, standing.user(), command.counter(), now))
                        .getOrElse(() -> Decision.refuse(CompanyFailure.UNKNOWN_USER)))
                .getOrElse(() -> Decision.refuse(CompanyFailure.UNKNOWN_CONTRACT));
    }
}
