package jp.kumiai.otp.application.company.csv;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.company.ContractCsv;
import jp.kumiai.otp.domain.company.ContractEntry;
import jp.kumiai.otp.domain.company.EnterContractStep;
import jp.kumiai.otp.domain.company.EntryLine;
import jp.kumiai.otp.domain.company.RefusedLine;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;

/** Imports companies: each with its own event, some hundred to a commit. */
public final class ImportContractsService implements ImportContracts {

    /** Companies in one commit. */
    static final int PAGE = 200;

    private final Clock clock;
    private final Snapshots snapshots;
    private final Decisions decisions;

    public ImportContractsService(Clock clock, Snapshots snapshots, Decisions decisions) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.decisions = decisions;
    }

    @Override
    public Either<EntryFileFailure, EntryFileReport> importContracts(Command command) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new EntryImport<>(
                        ContractCsv::open,
                        line -> decide(line, command.operator(), now)
                                .answer()
                                .mapLeft(failure -> refused(line, failure))
                                .map(contract -> contract.version().isNew()),
                        page -> decisions
                                .settle(() -> decideAll(page, command.operator(), now))
                                .fold(
                                        refusal -> new EntryImport.Stored(0, Option.some(refusal)),
                                        entered -> new EntryImport.Stored(entered, Option.none())),
                        PAGE)
                .run(command.file(), command.dryRun(), command.progress());
    }

    private Decision<CompanyFailure, Contract> decide(EntryLine<ContractEntry> line, String operator, Instant now) {
        return EnterContractStep.decide(snapshots.contract(line.entry().id()), line.entry(), operator, now);
    }

    private Decision<RefusedLine, Integer> decideAll(
            List<EntryLine<ContractEntry>> page, String operator, Instant now) {
        Changes changes = Changes.NONE;
        for (EntryLine<ContractEntry> line : page) {
            Decision<CompanyFailure, Contract> decision = decide(line, operator, now);
            if (decision.isRefusal()) {
                return Decision.refuse(refused(line, decision.answer().getLeft()));
            }
            changes = changes.and(decision.changes());
        }
        return Decision.accept(changes, changes.contracts().size());
    }

    private static RefusedLine refused(EntryLine<ContractEntry> line, CompanyFailure failure) {
        return new RefusedLine.NotPossible(line.line(), failure);
    }
}
