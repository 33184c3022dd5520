package jp.kumiai.otp.domain.staff;

import java.time.Instant;
import jp.kumiai.otp.domain.user.PasswordAttempts;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.version.Version;

/**
 * Somebody of the bank (行員). Immutable.
 *
 * @param name as the pages show it
 * @param password hash of the login password
 * @param attempts wrong login passwords, with the same pause as everybody's
 * @param blocked true when they may not log in any more
 * @param sessionEpoch only sessions of this epoch are alive
 * @param version of the stored state
 */
public record StaffMember(
        StaffId id,
        String name,
        StaffRole role,
        PasswordHash password,
        PasswordAttempts attempts,
        boolean blocked,
        int sessionEpoch,
        Version version) {

    /** Somebody who never logged in. */
    public static StaffMember entered(StaffId id, String name, StaffRole role, PasswordHash password) {
        return new StaffMember(id, name, role, password, PasswordAttempts.NONE, false, 0, Version.NEW);
    }

    public StaffMember failPassword(Instant now) {
        return with(attempts.andOneMore(now));
    }

    public StaffMember passwordAccepted() {
        return with(PasswordAttempts.NONE);
    }

    /** May not log in any more; the sessions are over. */
    public StaffMember block() {
        return new StaffMember(id, name, role, password, attempts, true, Math.incrementExact(sessionEpoch), version);
    }

    /** The same member, as a store has it once it has written this one: with the next version. */
    public StaffMember stored() {
        return new StaffMember(id, name, role, password, attempts, blocked, sessionEpoch, version.next());
    }

    private StaffMember with(PasswordAttempts next) {
        return new StaffMember(id, name, role, password, next, blocked, sessionEpoch, version);
    }
}
