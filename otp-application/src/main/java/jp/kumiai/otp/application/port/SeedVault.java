package jp.kumiai.otp.application.port;

import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.TotpParameters;

/**
 * Outgoing port: encrypts seeds for the store and decrypts them for one judgement.
 *
 * <p><b>Security guarantees.</b> A sealed seed can be opened only for the serial number and the parameters it was sealed
 * for: moved to another token's row, or beside other parameters, it does not open. Opening never falls back to anything.
 * Thread-safe.
 */
public interface SeedVault {

    /** Encrypts a seed for good; two calls give two different sealed seeds. */
    SealedSeed seal(SerialNumber serial, TotpParameters parameters, Seed seed);

    /**
     * The seed of this token.
     *
     * @throws PortUnavailable when it does not open: another key, damaged or exchanged bytes, a key service that is away
     */
    Seed open(Token token);
}
