package jp.kumiai.otp.domain.staff;

import java.time.Instant;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.version.Version;

/**
 * A login of somebody of the bank. It ends as a company's does: after 15 idle minutes, after 8 hours, or with the epoch.
 * Immutable.
 */
public record StaffSession(
        SessionKey key, StaffId staff, int epoch, Instant openedAt, Instant lastUsedAt, Version version) {

    public static StaffSession opened(SessionKey key, StaffMember member, Instant now) {
        return new StaffSession(key, member.id(), member.sessionEpoch(), now, now, Version.NEW);
    }

    boolean isInTime(Instant now) {
        return Session.isInTime(openedAt, lastUsedAt, now);
    }

    /** True when its last use should be noted again. */
    public boolean isDueForTouch(Instant now) {
        return Session.isDueForTouch(lastUsedAt, now);
    }

    public StaffSession touched(Instant now) {
        return new StaffSession(key, staff, epoch, openedAt, now, version);
    }

    /** The same session, as a store has it once it has written this one: with the next version. */
    public StaffSession stored() {
        return new StaffSession(key, staff, epoch, openedAt, lastUsedAt, version.next());
    }
}
