package jp.kumiai.otp.domain.company;

import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.version.Version;

/** A company as it is entered, on a page or in a line of a file. Immutable. */
public record ContractEntry(ContractId id, String companyName, LocalDate startDate, RepresentativeAccount account) {

    Contract contract() {
        return new Contract(id, companyName, Option.some(account), startDate, Version.NEW);
    }

    /** True when this is what is stored already. */
    public boolean isOf(Contract stored) {
        return stored.id().equals(id)
                && stored.companyName().equals(companyName)
                && stored.startDate().equals(startDate)
                && stored.account().contains(account);
    }
}
