package jp.kumiai.otp.domain.contract;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.version.Version;

/**
 * A company's contract for one-time passwords (契約法人).
 *
 * <p>Immutable.
 *
 * @param id number of the contract
 * @param companyName as the pages show it
 * @param account 代表口座: the one that fees are debited from (F1); none until the bank has entered it, and what is due is
 *     carried over until then
 * @param startDate 利用開始日: from 00:00 JST of this day a token is needed (R9)
 * @param version of the stored state
 */
public record Contract(
        ContractId id,
        String companyName,
        Option<RepresentativeAccount> account,
        LocalDate startDate,
        Version version) {

    /** R9: true from 00:00:00 JST of the start date on. */
    public boolean hasStarted(Instant now) {
        return !now.isBefore(BankTime.startOf(startDate));
    }

    /** The same contract, starting on another day. */
    public Contract startingOn(LocalDate day) {
        return new Contract(id, companyName, account, day, version);
    }

    /** The same contract, its fees debited from this account from the next run on. */
    public Contract debitedFrom(RepresentativeAccount next) {
        return new Contract(id, companyName, Option.some(next), startDate, version);
    }

    /** The same contract, as a store has it once it has written this one: with the next version. */
    public Contract stored() {
        return new Contract(id, companyName, account, startDate, version.next());
    }
}
