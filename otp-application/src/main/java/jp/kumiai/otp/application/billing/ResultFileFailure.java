package jp.kumiai.otp.application.billing;

import jp.kumiai.otp.domain.billing.SettlementFailure;
import jp.kumiai.otp.domain.directdebit.ResultFileProblem;

/** Why nothing of a result file was booked. */
public sealed interface ResultFileFailure {

    /** Every reason, for an exhaustive switch without a default. */
    enum Code {
        NO_SUCH_RUN,
        NOT_WELL_FORMED,
        NOT_OURS
    }

    Code code();

    /** There is no closed run of the month. */
    record NoSuchRun() implements ResultFileFailure {

        @Override
        public Code code() {
            return Code.NO_SUCH_RUN;
        }
    }

    /** The file is not what the Zengin layout or its own totals say. */
    record NotWellFormed(ResultFileProblem problem) implements ResultFileFailure {

        @Override
        public Code code() {
            return Code.NOT_WELL_FORMED;
        }
    }

    /**
     * A result that is not one of a debit of that month.
     *
     * @param recordNumber of the first such record, header included
     */
    record NotOurs(long recordNumber, SettlementFailure failure) implements ResultFileFailure {

        @Override
        public Code code() {
            return Code.NOT_OURS;
        }
    }
}
