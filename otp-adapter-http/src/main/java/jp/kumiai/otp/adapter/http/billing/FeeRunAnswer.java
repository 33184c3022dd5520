package jp.kumiai.otp.adapter.http.billing;

import java.time.Instant;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.FeeRun;
import org.jspecify.annotations.Nullable;

/** A fee run, as answers show it. */
record FeeRunAnswer(
        String month,
        String debitDay,
        String openedAt,
        @Nullable String position,
        long contracts,
        long debits,
        long total,
        boolean closed,
        @Nullable String closedAt) {

    static FeeRunAnswer of(FeeRun run) {
        return new FeeRunAnswer(
                run.month().toString(),
                run.day().toString(),
                run.openedAt().toString(),
                run.position().map(ContractId::value).getOrNull(),
                run.contracts(),
                run.debits(),
                run.total().amount(),
                run.isClosed(),
                run.closedAt().map(Instant::toString).getOrNull());
    }
}
