package jp.kumiai.otp.domain.application;

import java.time.Instant;

/**
 * The reissue fee (再発行手数料) of an accepted application, as booked (F10). Immutable.
 *
 * @param devices how many new tokens, 1 or more
 * @param yen for all of them, tax included
 * @param at when the application was accepted
 */
public record BookedFee(int devices, long yen, Instant at) {}
