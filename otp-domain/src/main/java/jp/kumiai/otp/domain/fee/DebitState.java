package jp.kumiai.otp.domain.fee;

import java.time.Instant;

/** What became of a debit. Immutable, whichever it is. */
public sealed interface DebitState {

    /** Every state, for an exhaustive switch without a default. */
    enum Code {
        BOOKED,
        PAID,
        UNPAID,
        CARRIED_OVER
    }

    Code code();

    /** 請求済み: no result yet. */
    record Booked() implements DebitState {

        @Override
        public Code code() {
            return Code.BOOKED;
        }
    }

    /** 引落済み. */
    record Paid(Instant at) implements DebitState {

        @Override
        public Code code() {
            return Code.PAID;
        }
    }

    /** 未収: the next run carries it over (F11). */
    record Unpaid(Instant at, UnpaidReason reason) implements DebitState {

        @Override
        public Code code() {
            return Code.UNPAID;
        }
    }

    /** 繰越済み: it is a line of that month's debit now. */
    record CarriedOver(UnpaidReason reason, FeeMonth into) implements DebitState {

        @Override
        public Code code() {
            return Code.CARRIED_OVER;
        }
    }
}
