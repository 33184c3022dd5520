package jp.kumiai.otp.application.company;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.applying.ContractFile;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.user.Roster;

/** Incoming port: what the bank knows of companies. */
public interface ShowCompany {

    /** How many companies one page lists. */
    int PAGE = 50;

    /**
     * Companies whose number begins with the text or whose name contains it, a page of them.
     *
     * @param after the last of the page before
     */
    List<Contract> search(String text, Option<ContractId> after);

    /** All about one company. */
    Option<Company> show(ContractId id);

    /**
     * A company's file, its users and its debits.
     *
     * @param debits the latest month first
     * @param now when it was read
     */
    record Company(ContractFile file, Roster roster, List<Debit> debits, Instant now) {}
}
