package jp.kumiai.otp.domain.loan;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.version.Version;

/**
 * A hardware token lent to a company (貸与), from its own start date until it is lost, defective or returned. It outlives
 * the device's stay: what is debited in a month follows from the loans, whenever that is asked.
 *
 * <p>Source: rules F2, F4–F7. Immutable.
 *
 * @param lentAt when the device was sent; with the contract and the serial number, the key
 * @param startDate 利用開始日 of this device: it is counted from its 00:00 JST on
 * @param expiresAt of the device, which never changes
 * @param end none while the company has it
 * @param version of the stored state
 */
public record Loan(
        ContractId contract,
        SerialNumber serial,
        Instant lentAt,
        LocalDate startDate,
        Instant expiresAt,
        Option<End> end,
        Version version) {

    /** How a loan ended. */
    public record End(Instant at, DeviceState as) {}

    /** The loan that begins when this token is sent. */
    public static Loan of(Token token, ContractId contract, LocalDate startDate, Instant lentAt) {
        return new Loan(contract, token.serial(), lentAt, startDate, token.expiresAt(), Option.none(), Version.NEW);
    }

    /** The loan of a token that was lent without an application: it starts with the contract, but not before today. */
    public static Loan lentAtOnce(Token token, Contract contract, Instant now) {
        LocalDate today = BankTime.wallClock(now).toLocalDate();
        LocalDate start = contract.startDate().isAfter(today) ? contract.startDate() : today;
        return of(token, contract.id(), start, now);
    }

    public boolean isOpen() {
        return end.isEmpty();
    }

    /**
     * F4, F5: true when the device is counted at this instant: started strictly before it, and at it neither lost,
     * defective, returned nor expired. What happens at the very instant has happened. Who uses the device, or whether
     * anybody does, is of no account (F2, F6).
     */
    public boolean countsAt(Instant instant) {
        return BankTime.startOf(startDate).isBefore(instant)
                && end.forAll(ended -> ended.at().isAfter(instant))
                && expiresAt.isAfter(instant);
    }

    /** The loan, over. */
    public Loan endedAs(DeviceState state, Instant now) {
        return new Loan(contract, serial, lentAt, startDate, expiresAt, Option.some(new End(now, state)), version);
    }

    /** R10: the loan, counted from a later day on. */
    public Loan startingOn(LocalDate day) {
        return new Loan(contract, serial, lentAt, day, expiresAt, end, version);
    }

    /** The same loan, as a store has it once it has written this one: with the next version. */
    public Loan stored() {
        return new Loan(contract, serial, lentAt, startDate, expiresAt, end, version.next());
    }
}
