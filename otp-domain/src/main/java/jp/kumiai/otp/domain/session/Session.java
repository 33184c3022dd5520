package jp.kumiai.otp.domain.session;

import java.time.Duration;
import java.time.Instant;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.user.BankingUser;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.version.Version;

/**
 * A login under way or done. Its key changes whenever its stage does, so that nothing learned before a step is worth
 * anything after it. Immutable.
 *
 * @param epoch of the user when the password was accepted; the session is dead once the user is in another
 * @param openedAt when the password was accepted; kept over all stages
 * @param lastUsedAt when it was last seen, to the {@link #TOUCH_EVERY}
 */
public record Session(
        SessionKey key,
        ContractId contract,
        LoginId loginId,
        SessionStage stage,
        int epoch,
        Instant openedAt,
        Instant lastUsedAt,
        Version version) {

    /** NIST SP 800-63B-4 section 2.2.3 allows one hour of idleness. */
    public static final Duration MAX_IDLE = Duration.ofMinutes(15);

    /** NIST SP 800-63B-4 section 2.2.3 allows a day. */
    public static final Duration MAX_AGE = Duration.ofHours(8);

    /** A use is noted once a minute, not on every request: reading a page should not cost a write. */
    public static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    /** A session of this user, whose password has just been accepted. */
    public static Session opened(SessionKey key, BankingUser user, SessionStage stage, Instant now) {
        return new Session(key, user.contract(), user.loginId(), stage, user.sessionEpoch(), now, now, Version.NEW);
    }

    /**
     * False from 15 minutes after the last use, and from 8 hours after the password, both inclusive. Whether
     * its user ended it meanwhile is for {@link SessionStanding#isLive}.
     */
    boolean isInTime(Instant now) {
        return isInTime(openedAt, lastUsedAt, now);
    }

    /** The same of any session that was opened and last used then: the bank's own people have other ones. */
    public static boolean isInTime(Instant openedAt, Instant lastUsedAt, Instant now) {
        return now.isBefore(lastUsedAt.plus(MAX_IDLE)) && now.isBefore(openedAt.plus(MAX_AGE));
    }

    /** True when its last use should be noted again. */
    public boolean isDueForTouch(Instant now) {
        return isDueForTouch(lastUsedAt, now);
    }

    /** The same of any session that was last used then. */
    public static boolean isDueForTouch(Instant lastUsedAt, Instant now) {
        return !now.isBefore(lastUsedAt.plus(TOUCH_EVERY));
    }

    public Session touched(Instant now) {
        return new Session(key, contract, loginId, stage, epoch, openedAt, now, version);
    }

    /** The session that takes this one's place at the next stage, under a new key. */
    public Session succeededBy(SessionKey newKey, SessionStage newStage, Instant now) {
        return succeededBy(newKey, newStage, epoch, now);
    }

    /** R22: the session in which a user who revoked their own token reads the result, and does nothing else. */
    public Session leaving(SessionKey newKey, BankingUser revoked, Instant now) {
        return succeededBy(newKey, SessionStage.LEAVING, revoked.sessionEpoch(), now);
    }

    /** The same session, as a store has it once it has written this one: with the next version. */
    public Session stored() {
        return new Session(key, contract, loginId, stage, epoch, openedAt, lastUsedAt, version.next());
    }

    private Session succeededBy(SessionKey newKey, SessionStage newStage, int newEpoch, Instant now) {
        return new Session(newKey, contract, loginId, newStage, newEpoch, openedAt, now, Version.NEW);
    }
}
