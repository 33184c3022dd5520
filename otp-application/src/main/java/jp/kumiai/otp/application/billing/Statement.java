package jp.kumiai.otp.application.billing;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.billing.Preview;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;

/** What is debited of a company in a month: the booked debit, or what is foreseen before the month's run. */
public sealed interface Statement {

    FeeMonth month();

    /** 引落済み or on its way: the run of the month has booked it; none when nothing was due. */
    record Booked(FeeMonth month, Option<Debit> debit) implements Statement {}

    /** 引落予定. */
    record Foreseen(Preview preview) implements Statement {

        @Override
        public FeeMonth month() {
            return preview.month();
        }
    }
}
