package jp.kumiai.otp.application.seedimport;

import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.seedimport.ImportPlan;
import jp.kumiai.otp.domain.seedimport.SeedFileFailure;

/** Why nothing was imported. Facts, never sentences. */
public sealed interface ImportFailure {

    /** Every reason, for an exhaustive switch without a default. */
    enum Code {
        UNREADABLE,
        NO_SUCH_CONTRACT,
        ENTRIES_REFUSED,
        SERIAL_TAKEN_MEANWHILE
    }

    Code code();

    /** The file cannot be read as a whole. */
    record UnreadableFile(SeedFileFailure failure) implements ImportFailure {
        @Override
        public Code code() {
            return Code.UNREADABLE;
        }
    }

    /** The company that was to get the tokens does not exist. */
    record NoSuchContract(ContractId contract) implements ImportFailure {
        @Override
        public Code code() {
            return Code.NO_SUCH_CONTRACT;
        }
    }

    /** At least one entry is refused or there already; the plan names each. */
    record EntriesRefused(ImportPlan plan) implements ImportFailure {
        @Override
        public Code code() {
            return Code.ENTRIES_REFUSED;
        }
    }

    /** Somebody else imported one of the serial numbers while this import was under way; run it again. */
    record SerialTakenMeanwhile() implements ImportFailure {
        @Override
        public Code code() {
            return Code.SERIAL_TAKEN_MEANWHILE;
        }
    }
}
