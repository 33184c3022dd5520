package jp.kumiai.otp.application.company.csv;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.company.CompanyFailure;
import jp.kumiai.otp.domain.company.EnterUserStep;
import jp.kumiai.otp.domain.company.EntryLine;
import jp.kumiai.otp.domain.company.RefusedLine;
import jp.kumiai.otp.domain.company.UserEntry;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.Standing;
import jp.kumiai.otp.domain.user.UserClass;

/** Looks at the users of a file, one after the other, beside those that are stored. For one thread. */
final class UserExamination {

    private final Snapshots snapshots;
    private final Map<ContractId, Option<List<UserClass>>> present = new HashMap<>();

    UserExamination(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** True when the user is new and may join those before them, false when they are there already. */
    Either<RefusedLine, Boolean> examine(EntryLine<UserEntry> line) {
        UserEntry entry = line.entry();
        Option<Standing> stored = snapshots.ofUser(entry.loginId());
        if (stored.isDefined()) {
            return stored.exists(standing -> entry.isOf(standing.user()))
                    ? Either.right(false)
                    : Either.left(refused(line, CompanyFailure.LOGIN_ID_TAKEN));
        }
        return join(entry)
                .<Either<RefusedLine, Boolean>>map(failure -> Either.left(refused(line, failure)))
                .getOrElse(() -> Either.right(true));
    }

    private Option<CompanyFailure> join(UserEntry entry) {
        Option<List<UserClass>> there = present.computeIfAbsent(entry.contract(), this::stored);
        if (there.isEmpty()) {
            return Option.some(CompanyFailure.UNKNOWN_CONTRACT);
        }
        Option<CompanyFailure> obstacle = EnterUserStep.obstacle(there.get(), entry.userClass());
        if (obstacle.isEmpty()) {
            present.put(entry.contract(), there.map(classes -> classes.prepend(entry.userClass())));
        }
        return obstacle;
    }

    private Option<List<UserClass>> stored(ContractId contract) {
        return snapshots
                .roster(contract)
                .map(roster -> roster.standings().map(each -> each.user().userClass()));
    }

    static RefusedLine refused(EntryLine<UserEntry> line, CompanyFailure failure) {
        return new RefusedLine.NotPossible(line.line(), failure);
    }
}
