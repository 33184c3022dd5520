package jp.kumiai.otp.domain.retention;

import java.time.Instant;

/**
 * Up to when records may go. Immutable.
 *
 * @param events audit events before this instant, exclusive
 * @param requests answered requests before this instant, exclusive
 */
public record CutOffs(Instant events, Instant requests) {}
