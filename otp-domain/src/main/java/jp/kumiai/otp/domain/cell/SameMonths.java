package jp.kumiai.otp.domain.cell;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;

/**
 * F12: a contract is debited once a month, whichever cell it is in. So it moves only between cells that have debited the
 * same months to the end. Stateless.
 */
final class SameMonths {

    private SameMonths() {}

    static Option<MoveFailure> obstacle(Option<FeeRun> here, Option<FeeRun> there) {
        return Option.when(there.exists(run -> !run.isClosed()), MoveFailure.FEE_RUN_OPEN)
                .orElse(() -> closedUntil(here, there.map(FeeRun::month)));
    }

    /** @param until the last month of the other cell, which was closed */
    static Option<MoveFailure> closedUntil(Option<FeeRun> here, Option<FeeMonth> until) {
        if (here.exists(run -> !run.isClosed())) {
            return Option.some(MoveFailure.FEE_RUN_OPEN);
        }
        return Option.when(!here.map(FeeRun::month).equals(until), MoveFailure.FEE_MONTHS_DIFFER);
    }
}
