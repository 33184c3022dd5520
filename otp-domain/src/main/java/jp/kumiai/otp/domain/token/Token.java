package jp.kumiai.otp.domain.token;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.verification.CodeState;
import jp.kumiai.otp.domain.version.Version;

/**
 * A token (トークン). One device or app, whoever uses it: its watermark, drift, failures and suspension are shared by all
 * of its users.
 *
 * <p>Source: rules R4, R16, R16a, R18, R33. Immutable.
 *
 * @param serial printed on its back; of a software token, a number of our own
 * @param kind hardware or software
 * @param seed its secret, encrypted; never changes after the import
 * @param codes what is remembered between two codes
 * @param expiresAt printed on its back; the token works before this instant and not at it
 * @param device where the device is; a software token in use counts as lent
 * @param contract the company it is lent to; none while the bank has it
 * @param version of the stored state
 */
public record Token(
        SerialNumber serial,
        TokenKind kind,
        SealedSeed seed,
        CodeState codes,
        Instant expiresAt,
        DeviceState device,
        Option<ContractId> contract,
        Version version) {

    /** R35: how long before tokens expire the bank is told, and how long the ones it sends must last at least. */
    public static final Duration EXPIRY_NOTICE = Duration.ofDays(90);

    /** R33: 07:59:59 in use, 08:00:00 expired. */
    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** R35: true when it works now and will not any more in 90 days: {@code now < expiresAt <= now + 90 days}. */
    public boolean expiresSoon(Instant now) {
        return !isExpired(now) && !expiresAt.isAfter(now.plus(EXPIRY_NOTICE));
    }

    /** R12: true when users of this contract may register it: lent to them, not lost, returned, disposed of. */
    public boolean isOnLoanTo(ContractId borrower) {
        return device == DeviceState.ON_LOAN && contract.contains(borrower);
    }

    public boolean isSoftware() {
        return kind == TokenKind.SOFTWARE;
    }

    /** The same token with the state that a judgement left behind. */
    public Token with(CodeState next) {
        return new Token(serial, kind, seed, next, expiresAt, device, contract, version);
    }

    /** The same token, elsewhere. */
    public Token movedTo(DeviceState next) {
        return new Token(serial, kind, seed, codes, expiresAt, next, contract, version);
    }

    /** R8: the same token, set aside for this company. */
    public Token allocatedTo(ContractId borrower) {
        return new Token(serial, kind, seed, codes, expiresAt, DeviceState.ALLOCATED, Option.some(borrower), version);
    }

    /** R16a: the same token, at the bank again for good or for the next company. */
    public Token takenBack(DeviceState next) {
        return new Token(serial, kind, seed, codes, expiresAt, next, Option.none(), version);
    }

    /**
     * R30: nobody is bound to it any more. What was held against it is forgotten, the watermark and the drift stay; a
     * software token is done with for good.
     */
    public Token released() {
        Token cleared = with(codes.cleared());
        return isSoftware() ? cleared.movedTo(DeviceState.DISPOSED) : cleared;
    }

    /** The same token, as a store has it once it has written this one: with the next version. */
    public Token stored() {
        return new Token(serial, kind, seed, codes, expiresAt, device, contract, version.next());
    }
}
