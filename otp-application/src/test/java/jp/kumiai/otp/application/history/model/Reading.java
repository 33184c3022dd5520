package jp.kumiai.otp.application.history.model;

import java.time.Instant;
import jp.kumiai.otp.application.history.world.Code;
import org.jspecify.annotations.Nullable;

/**
 * What a code means for a token at a moment, before anything comes of it.
 *
 * @param step it belongs to; {@link ModelToken#NONE} when it belongs to none
 */
record Reading(Meaning meaning, long step, long ours) {

    private static final int WINDOW = 1;
    private static final int REACH = 10;
    private static final int MAX_DRIFT = 120;

    enum Meaning {
        SUSPENDED,
        WRONG_LENGTH,
        FRESH,
        SECOND,
        USED,
        FIRST,
        STRANGE
    }

    /** R2a, R3, R3a, R4, R5, R19. */
    static Reading of(ModelToken token, Code code, Instant now) {
        long ours = token.ours(now);
        long own = ours + token.drift;
        boolean waiting = token.isWaitingAt(ours);
        if (token.suspendedAt != null) {
            return new Reading(Meaning.SUSPENDED, ModelToken.NONE, ours);
        }
        if (code.digits().length() != token.digits) {
            return new Reading(Meaning.WRONG_LENGTH, ModelToken.NONE, ours);
        }
        long second = token.pendingFirst + 1;
        if (waiting && second > token.watermark && isProvable(second, ours) && shows(token, second, code)) {
            return new Reading(Meaning.SECOND, second, ours);
        }
        for (long step = own - WINDOW; step <= own + WINDOW; step++) {
            if (step > token.watermark && shows(token, step, code)) {
                return new Reading(Meaning.FRESH, step, ours);
            }
        }
        for (long step = own - REACH; step <= Math.min(own + REACH, token.watermark); step++) {
            if (shows(token, step, code)) {
                return new Reading(Meaning.USED, step, ours);
            }
        }
        for (long step = own - REACH; step <= own + REACH; step++) {
            if (!waiting && isProvable(step, ours) && shows(token, step, code)) {
                return new Reading(Meaning.FIRST, step, ours);
            }
        }
        return new Reading(Meaning.STRANGE, ModelToken.NONE, ours);
    }

    static boolean isProvable(long step, long ours) {
        return Math.abs(step - ours) <= MAX_DRIFT;
    }

    private static boolean shows(ModelToken token, long step, Code code) {
        return token.codes.codeOf(step).equals(code.digits());
    }

    boolean isRight() {
        return meaning == Meaning.FRESH || meaning == Meaning.SECOND;
    }

    @Nullable
    Long offset() {
        return step == ModelToken.NONE ? null : Long.valueOf(step - ours);
    }
}
