package jp.kumiai.otp.domain.token;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.version.Version;

/**
 * A hardware token (ハードウェアトークン). One device, whoever uses it: its watermark, drift, failures and suspension are
 * shared by all of its users.
 *
 * <p>Source: rules R4, R16, R16a, R18, R33. Immutable.
 *
 * @param serial printed on its back
 * @param seed its secret, encrypted; never changes after the import
 * @param codes what is remembered between two codes
 * @param expiresAt printed on its back; the token works before this instant and not at it
 * @param device where the device is
 * @param contract the company it is lent to; none while the bank has it
 * @param version of the stored state
 */
public record Token(
        SerialNumber serial,
        SealedSeed seed,
        CodeState codes,
        Instant expiresAt,
        DeviceState device,
        Option<ContractId> contract,
        Version version) {

    /** R33: 07:59:59 in use, 08:00:00 expired. */
    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** R12: true when users of this contract may register it: lent to them, not lost, returned, disposed of. */
    public boolean isOnLoanTo(ContractId borrower) {
        return device == DeviceState.ON_LOAN && contract.contains(borrower);
    }

    /** The same device with the state that a judgement left behind. */
    public Token with(CodeState next) {
        return new Token(serial, seed, next, expiresAt, device, contract, version);
    }
}
