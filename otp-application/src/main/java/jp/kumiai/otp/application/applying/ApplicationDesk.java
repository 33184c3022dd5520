package jp.kumiai.otp.application.applying;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.port.ContractRecords;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationNumber;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.Roster;

/** Loads what a step of an application looks at, and settles it. Thread-safe. */
public final class ApplicationDesk {

    private final Snapshots snapshots;
    private final ContractRecords records;
    private final Decisions decisions;

    public ApplicationDesk(Snapshots snapshots, ContractRecords records, Decisions decisions) {
        this.snapshots = snapshots;
        this.records = records;
        this.decisions = decisions;
    }

    /** A step on the file of this contract. */
    Either<ApplicationFailure, Application> settle(
            ContractId contract, Function<ContractFile, Decision<ApplicationFailure, Application>> step) {
        return decisions.settle(() -> records.file(contract)
                .map(step)
                .getOrElse(() -> Decision.refuse(new ApplicationFailure.UnknownContract())));
    }

    /** A step on this application. */
    Either<ApplicationFailure, Application> settle(
            ContractId contract,
            ApplicationNumber number,
            BiFunction<ContractFile, Application, Decision<ApplicationFailure, Application>> step) {
        return settle(
                contract,
                file -> file.application(number)
                        .map(application -> step.apply(file, application))
                        .getOrElse(() -> Decision.refuse(new ApplicationFailure.UnknownApplication())));
    }

    /** The users of this contract. */
    Option<Roster> roster(ContractId contract) {
        return snapshots.roster(contract);
    }

    /** Those of these tokens that exist. */
    List<Token> tokens(List<SerialNumber> serials) {
        return serials.flatMap(snapshots::token);
    }
}
