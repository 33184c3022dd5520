package jp.kumiai.otp.domain.contract;

import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.version.Version;

/**
 * A company's contract for one-time passwords (契約法人).
 *
 * @param id number of the contract
 * @param companyName as the pages show it
 * @param startDate 利用開始日: from 00:00 JST of this day a token is needed (R9)
 * @param version of the stored state
 */
public record Contract(ContractId id, String companyName, LocalDate startDate, Version version) {

    /** R9: true from 00:00:00 JST of the start date on. */
    public boolean hasStarted(Instant now) {
        return !now.isBefore(BankTime.startOf(startDate));
    }
}
