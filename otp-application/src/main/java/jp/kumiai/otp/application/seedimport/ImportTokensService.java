package jp.kumiai.otp.application.seedimport;

import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.SeedVault;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.seedimport.ImportFailure.EntriesRefused;
import jp.kumiai.otp.application.seedimport.ImportFailure.NoSuchContract;
import jp.kumiai.otp.application.seedimport.ImportFailure.SerialTakenMeanwhile;
import jp.kumiai.otp.application.seedimport.ImportFailure.UnreadableFile;
import jp.kumiai.otp.domain.audit.Actor;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.loan.Loan;
import jp.kumiai.otp.domain.seedimport.ImportPlan;
import jp.kumiai.otp.domain.seedimport.ImportedKey;
import jp.kumiai.otp.domain.seedimport.SeedFileReading;
import jp.kumiai.otp.domain.seedimport.SeedFiles;
import jp.kumiai.otp.domain.token.Token;

/** Imports tokens. */
public final class ImportTokensService implements ImportTokens {

    private final Clock clock;
    private final Snapshots snapshots;
    private final SeedVault vault;
    private final TokenStock stock;

    public ImportTokensService(Clock clock, Snapshots snapshots, SeedVault vault, TokenStock stock) {
        this.clock = clock;
        this.snapshots = snapshots;
        this.vault = vault;
        this.stock = stock;
    }

    @Override
    public Either<ImportFailure, ImportReport> importTokens(Command command) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Option<ContractId> unknown =
                command.lendTo().filter(id -> snapshots.contract(id).isEmpty());
        if (unknown.isDefined()) {
            return Either.left(new NoSuchContract(unknown.get()));
        }
        return SeedFiles.read(command.file(), command.key(), command.reading(), command.progress()::examined)
                .<ImportFailure>mapLeft(UnreadableFile::new)
                .map(reading -> plan(reading, command))
                .flatMap(plan -> plan.isAcceptable() ? Either.right(plan) : Either.left(new EntriesRefused(plan)))
                .flatMap(plan -> carryOut(plan, command, now));
    }

    private ImportPlan plan(SeedFileReading reading, Command command) {
        return new ImportPlan(
                reading, stock.known(reading.keys().map(ImportedKey::serial).toSet()), command.expiryRule());
    }

    private Either<ImportFailure, ImportReport> carryOut(ImportPlan plan, Command command, Instant now) {
        Instant expiry = command.expiry().map(BankTime::instantOf).getOrElse(() -> ImportPlan.assumedExpiry(now));
        if (command.mode() == Mode.DRY_RUN) {
            return Either.right(new ImportReport(plan, expiry, false));
        }
        List<Token> tokens =
                plan.tokens(key -> vault.seal(key.serial(), key.parameters(), key.seed()), expiry, command.lendTo());
        TokenStock.Outcome outcome = stock.add(
                tokens,
                loans(tokens, command, now),
                event(plan, command, now),
                count -> command.progress().stored(count, tokens.size()));
        return outcome == TokenStock.Outcome.ADDED
                ? Either.right(new ImportReport(plan, expiry, true))
                : Either.left(new SerialTakenMeanwhile());
    }

    /** What is lent at once counts from the contract's start date, but not from before today. */
    private List<Loan> loans(List<Token> tokens, Command command, Instant now) {
        return command.lendTo()
                .flatMap(snapshots::contract)
                .map(contract -> tokens.map(token -> Loan.lentAtOnce(token, contract, now)))
                .getOrElse(List.empty());
    }

    private static AuditEvent event(ImportPlan plan, Command command, Instant now) {
        List<ImportedKey> keys = plan.reading().keys();
        return new AuditEvent(
                        now,
                        AuditEvent.Kind.TOKENS_IMPORTED,
                        Actor.bank(command.operator()),
                        command.lendTo(),
                        Option.none(),
                        TreeMap.empty())
                .with("format", plan.reading().format())
                .with("shape", plan.reading().dialect().shape())
                .with("serials", command.reading().serials())
                .with("macs", command.reading().macRule())
                .with("tokens", keys.size())
                .with("first", keys.head().serial())
                .with("last", keys.last().serial());
    }
}
