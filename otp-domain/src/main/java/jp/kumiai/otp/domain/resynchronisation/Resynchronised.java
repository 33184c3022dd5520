package jp.kumiai.otp.domain.resynchronisation;

import jp.kumiai.otp.domain.token.SerialNumber;

/**
 * What two codes proved. Immutable.
 *
 * @param driftBefore in steps, as it was stored
 * @param driftAfter in steps, −120 to 120 inclusive
 * @param suspended true when the token is suspended, which resynchronising never changes
 */
public record Resynchronised(SerialNumber serial, int driftBefore, int driftAfter, boolean suspended) {}
