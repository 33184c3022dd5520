package jp.kumiai.otp.domain.fee;

import jp.kumiai.otp.domain.application.ApplicationNumber;

/** One line of a debit: what is due, and for what. Immutable, whichever it is. */
public sealed interface DebitLine {

    /** Every sort of line, for an exhaustive switch without a default. */
    enum Code {
        MONTHLY_FEE,
        REISSUE_FEE,
        CARRIED_OVER
    }

    Code code();

    Yen amount();

    /**
     * 月額利用手数料.
     *
     * @param tokens counted on the 1st, the free ones included
     */
    record MonthlyFee(int tokens, Yen amount) implements DebitLine {

        @Override
        public Code code() {
            return Code.MONTHLY_FEE;
        }
    }

    /** 再発行手数料 of one application (F10). */
    record ReissueFee(ApplicationNumber application, int devices, Yen amount) implements DebitLine {

        @Override
        public Code code() {
            return Code.REISSUE_FEE;
        }
    }

    /** 未収繰越: an earlier month's debit that was not paid (F11). */
    record CarriedOver(FeeMonth from, Yen amount) implements DebitLine {

        @Override
        public Code code() {
            return Code.CARRIED_OVER;
        }
    }
}
