package jp.kumiai.otp.application.history.model;

import java.time.Duration;
import java.time.Instant;

/** A login under way or done. */
public final class ModelSession {

    static final Duration MAX_IDLE = Duration.ofMinutes(15);
    static final Duration MAX_AGE = Duration.ofHours(8);
    static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    public final ModelUser user;
    /** REGISTRATION_REQUIRED, OTP_REQUIRED, AUTHENTICATED or LEAVING. */
    public final String stage;

    public final Instant openedAt;
    private final int epoch;
    private Instant lastUsedAt;

    ModelSession(ModelUser user, String stage, Instant openedAt, Instant now) {
        this.user = user;
        this.stage = stage;
        this.openedAt = openedAt;
        this.epoch = user.epoch;
        this.lastUsedAt = now;
    }

    public boolean isLive(Instant now) {
        return !isTooOld(now) && epoch == user.epoch;
    }

    boolean isTooOld(Instant now) {
        return !now.isBefore(idleAt()) || !now.isBefore(oldAt());
    }

    /** From this instant on it was idle for too long. */
    public Instant idleAt() {
        return lastUsedAt.plus(MAX_IDLE);
    }

    /** From this instant on the password was typed too long ago. */
    public Instant oldAt() {
        return openedAt.plus(MAX_AGE);
    }

    void touch(Instant now) {
        if (!now.isBefore(lastUsedAt.plus(TOUCH_EVERY))) {
            lastUsedAt = now;
        }
    }

    public boolean is(String expected) {
        return stage.equals(expected);
    }
}
