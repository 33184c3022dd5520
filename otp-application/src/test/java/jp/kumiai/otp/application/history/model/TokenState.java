package jp.kumiai.otp.application.history.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a token.
 *
 * @param watermark {@link ModelToken#NONE} before the first accepted step
 * @param waitingAfter the first of two codes, while the second is waited for; {@link ModelToken#NONE} otherwise
 */
public record TokenState(
        String device,
        long watermark,
        int drift,
        int consecutive,
        int lifetime,
        @Nullable Instant suspendedAt,
        long waitingAfter) {}
