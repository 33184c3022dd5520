package jp.kumiai.otp.application.seedimport;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.seedimport.FileKey;
import jp.kumiai.otp.domain.seedimport.ImportPlan;
import jp.kumiai.otp.domain.seedimport.ReadingOptions;

/**
 * Incoming port: takes the tokens of a vendor's seed file in, all of them or none, never over one that is there. A dry
 * run tells the same and stores nothing.
 */
@FunctionalInterface
public interface ImportTokens {

    /**
     * Reads the file and, unless it is a dry run, stores its tokens.
     *
     * @throws IOException when the file itself cannot be read
     */
    Either<ImportFailure, ImportReport> importTokens(Command command) throws IOException;

    /**
     * What to import, and how.
     *
     * @param file read to its end, not closed
     * @param key what an encrypted file is opened with, not closed
     * @param reading what the operator allows or knows beyond the file and its key
     * @param lendTo the company that gets all of the tokens at once; none leaves them in stock
     * @param expiry of tokens whose entry has none, on the wall clock in Tokyo; none assumes
     *     {@link ImportPlan#assumedExpiry}
     * @param expiryRule whether that expiry goes before the ones in the file
     * @param operator who does it, for the audit trail
     */
    record Command(
            InputStream file,
            FileKey key,
            ReadingOptions reading,
            Mode mode,
            Option<ContractId> lendTo,
            Option<LocalDateTime> expiry,
            ImportPlan.ExpiryRule expiryRule,
            String operator,
            ImportProgress progress) {

        /** The file as it stands: serial numbers, MACs and expiries by the rules that hold unless told otherwise. */
        public Command(
                InputStream file,
                FileKey key,
                Mode mode,
                Option<ContractId> lendTo,
                Option<LocalDateTime> expiry,
                String operator,
                ImportProgress progress) {
            this(
                    file,
                    key,
                    ReadingOptions.STANDARD,
                    mode,
                    lendTo,
                    expiry,
                    ImportPlan.ExpiryRule.WHERE_MISSING,
                    operator,
                    progress);
        }
    }

    /** Whether anything is stored. */
    enum Mode {
        DRY_RUN,
        STORE
    }
}
