package jp.kumiai.otp.application.virtualtoken;

import java.time.Instant;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/**
 * A key fob as its holder sees it at one moment.
 *
 * @param code what its display shows
 * @param secondsLeft until the next code, 1 to {@code stepSeconds} inclusive
 * @param stepSeconds how long each code is shown
 * @param expiresAt printed on its back
 */
public record VirtualToken(
        SerialNumber serial,
        ContractId contract,
        OneTimePassword code,
        int secondsLeft,
        int stepSeconds,
        Instant expiresAt) {}
