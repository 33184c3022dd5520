package jp.kumiai.otp.domain.applying;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * Why an application was not taken a step further; nothing has changed. Facts, never sentences. Immutable, whichever it
 * is.
 */
public sealed interface ApplicationFailure {

    /** Every reason, for an exhaustive switch without a default. */
    enum Code {
        UNKNOWN_CONTRACT,
        UNKNOWN_APPLICATION,
        NUMBER_TAKEN,
        NOT_THE_FIRST,
        NOT_YET_CUSTOMER,
        DEVICES_NOT_HELD,
        DEVICES_TAKEN,
        WRONG_STATE,
        WRONG_KIND,
        DAY_NOT_POSSIBLE,
        FEE_DUE_ALREADY,
        WRONG_NUMBER_OF_TOKENS,
        TOKENS_NOT_IN_STOCK
    }

    Code code();

    /** There is no such contract. */
    record UnknownContract() implements ApplicationFailure {

        @Override
        public Code code() {
            return Code.UNKNOWN_CONTRACT;
        }
    }

    /** The contract has no such application. */
    record UnknownApplication() implements ApplicationFailure {

        @Override
        public Code code() {
            return Code.UNKNOWN_APPLICATION;
        }
    }

    /** The contract has an application under this number, and another form. */
    record NumberTaken() implements ApplicationFailure {

        @Override
        public Code code() {
            return Code.NUMBER_TAKEN;
        }
    }

    /** NEW is only a contract's first application; the company has tokens or has applied already. */
    record NotTheFirst() implements ApplicationFailure {

        @Override
        public Code code() {
            return Code.NOT_THE_FIRST;
        }
    }

    /** ADDITIONAL, REISSUE and RETURN are for companies that have, had, or are getting tokens. */
    record NotYetCustomer() implements ApplicationFailure {

        @Override
        public Code code() {
            return Code.NOT_YET_CUSTOMER;
        }
    }

    /** The company never had these devices, or has given them back. */
    record DevicesNotHeld(List<SerialNumber> devices) implements ApplicationFailure {

        @Override
        public Code code() {
            return Code.DEVICES_NOT_HELD;
        }
    }

    /** Another application about these devices is there already. */
    record DevicesTaken(List<SerialNumber> devices) implements ApplicationFailure {

        @Override
        public Code code() {
            return Code.DEVICES_TAKEN;
        }
    }

    /** The step does not follow on the state the application is in. */
    record WrongState(ApplicationState state) implements ApplicationFailure {

        @Override
        public Code code() {
            return Code.WRONG_STATE;
        }
    }

    /** An application of this kind has no such step. */
    record WrongKind() implements ApplicationFailure {

        @Override
        public Code code() {
            return Code.WRONG_KIND;
        }
    }

    /** The day lies in the past, before the contract's own start, or after the start date it has to precede. */
    record DayNotPossible() implements ApplicationFailure {

        @Override
        public Code code() {
            return Code.DAY_NOT_POSSIBLE;
        }
    }

    /** The reissue fee of the application is part of a month's debit already. */
    record FeeDueAlready() implements ApplicationFailure {

        @Override
        public Code code() {
            return Code.FEE_DUE_ALREADY;
        }
    }

    /** As many tokens must be allocated as were applied for, each once. */
    record WrongNumberOfTokens(int expected) implements ApplicationFailure {

        @Override
        public Code code() {
            return Code.WRONG_NUMBER_OF_TOKENS;
        }
    }

    /**
     * These tokens are not in stock, or expire before they are needed.
     *
     * @param tokens none when there are simply not enough in stock
     */
    record TokensNotInStock(List<SerialNumber> tokens) implements ApplicationFailure {

        @Override
        public Code code() {
            return Code.TOKENS_NOT_IN_STOCK;
        }
    }
}
