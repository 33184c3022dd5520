package jp.kumiai.otp.domain.session;

import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.version.Version;

/**
 * A login under way or done. Its key changes whenever its stage does, so that nothing learned before a step is worth
 * anything after it. Immutable.
 *
 * @param openedAt when the password was accepted; kept over all stages
 * @param lastUsedAt when it was last seen, to the {@link #TOUCH_EVERY}
 */
public record Session(
        SessionKey key,
        ContractId contract,
        LoginId loginId,
        SessionStage stage,
        Instant openedAt,
        Instant lastUsedAt,
        Version version) {

    /** NIST SP 800-63B-4 section 2.2.3 allows one hour of idleness. */
    public static final Duration MAX_IDLE = Duration.ofMinutes(15);

    /** NIST SP 800-63B-4 section 2.2.3 allows a day. */
    public static final Duration MAX_AGE = Duration.ofHours(8);

    /** A use is noted once a minute, not on every request: reading a page should not cost a write. */
    public static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    public static Session opened(
            SessionKey key, ContractId contract, LoginId loginId, SessionStage stage, Instant now) {
        return new Session(key, contract, loginId, stage, now, now, Version.NEW);
    }

    /** False from 15 minutes after the last use, and from 8 hours after the password, both inclusive. */
    public boolean isLive(Instant now) {
        return now.isBefore(lastUsedAt.plus(MAX_IDLE)) && now.isBefore(openedAt.plus(MAX_AGE));
    }

    /** True when its last use should be noted again. */
    public boolean isDueForTouch(Instant now) {
        return !now.isBefore(lastUsedAt.plus(TOUCH_EVERY));
    }

    public Session touched(Instant now) {
        return new Session(key, contract, loginId, stage, openedAt, now, version);
    }

    /** The session that takes this one's place at the next stage, under a new key. */
    public Session succeededBy(SessionKey newKey, SessionStage newStage, Instant now) {
        return new Session(newKey, contract, loginId, newStage, openedAt, now, Version.NEW);
    }
}
