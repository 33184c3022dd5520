package jp.kumiai.otp.application.port;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.device.LentDevice;
import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * Outgoing port: what the bank keeps of companies, with what {@link Snapshots} promises of a read. Thread-safe.
 *
 * <p>Lists are in the order of their keys' bytes, which are ASCII, whatever order the store has.
 */
public interface ContractRecords {

    /**
     * The file of this contract: its applications in the order of their receipt and then number, its loans in the order
     * of lending and then serial number. It is no older than its contract's version.
     */
    Option<ContractFile> file(ContractId id);

    /** The token with this serial number and the loan it is out on: the open one to the contract that the token names. */
    Option<LentDevice> device(SerialNumber serial);

    /**
     * Contracts whose number begins with the text or whose company name contains it, in the order of their numbers.
     *
     * @param text taken literally; empty finds all
     * @param after only those with a greater number
     * @param limit as many at most, 1 or more
     */
    List<Contract> search(String text, Option<ContractId> after, int limit);

    /** Applications in this state, of all contracts, first received first, then by contract and number. */
    List<Application> applications(ApplicationState state, int limit);
}
