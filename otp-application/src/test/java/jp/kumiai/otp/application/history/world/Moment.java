package jp.kumiai.otp.application.history.world;

import java.time.Instant;

/**
 * When an operation takes place.
 *
 * @param number of the operation in its history, from zero; a session it opens is known by this number
 */
public record Moment(Instant now, int number) {}
