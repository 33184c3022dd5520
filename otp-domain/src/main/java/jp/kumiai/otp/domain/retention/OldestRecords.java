package jp.kumiai.otp.domain.retention;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * When the oldest record of each kind is from. Immutable.
 *
 * @param event none when there are no audit events
 * @param request none when there are no answered requests
 */
public record OldestRecords(Option<Instant> event, Option<Instant> request) {}
