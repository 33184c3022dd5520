package jp.kumiai.otp.domain.softwaretoken;

import java.time.Instant;
import java.time.LocalTime;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.totp.TotpParameters;

/**
 * What software tokens are like: the codes of the manual's key fob, for five years, until 08:00 of the last day like the
 * tokens in the manual's lists. The manual tells no life of a software token. Stateless.
 */
public final class SoftwareTokenPolicy {

    public static final TotpParameters PARAMETERS = TotpParameters.STANDARD;

    private static final int YEARS = 5;
    private static final LocalTime EXPIRY_TIME = LocalTime.of(8, 0);

    private SoftwareTokenPolicy() {}

    /** The first instant at which a token issued now does not work any more. */
    public static Instant expiryOf(Instant issuedAt) {
        return BankTime.instantOf(
                BankTime.wallClock(issuedAt).toLocalDate().plusYears(YEARS).atTime(EXPIRY_TIME));
    }
}
