package jp.kumiai.otp.domain.testkit;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffRole;
import jp.kumiai.otp.domain.user.PasswordAttempts;
import jp.kumiai.otp.domain.user.PasswordHash;
import jp.kumiai.otp.domain.version.Version;

/** Builds people of the bank: by default 窓口花子, a branch clerk, never stored. Not thread-safe. */
public final class StaffBuilder {

    private StaffId id = new StaffId("hanako");
    private StaffRole role = StaffRole.BRANCH_CLERK;
    private PasswordHash password = PasswordHash.of("the hash of no password");
    private PasswordAttempts attempts = PasswordAttempts.NONE;
    private boolean blocked;
    private int epoch;
    private Version version = Version.NEW;

    private StaffBuilder() {}

    public static StaffBuilder aMember() {
        return new StaffBuilder();
    }

    public StaffBuilder loggingInAs(String staffId) {
        id = new StaffId(staffId);
        return this;
    }

    public StaffBuilder being(StaffRole whatTheyAre) {
        role = whatTheyAre;
        return this;
    }

    public StaffBuilder withPassword(PasswordHash hash) {
        password = hash;
        return this;
    }

    public StaffBuilder failedPassword(int failures, Instant last) {
        attempts = new PasswordAttempts(failures, Option.some(last));
        return this;
    }

    /** May not log in any more, and is in the epoch after the first. */
    public StaffBuilder blocked() {
        blocked = true;
        epoch = 1;
        return this;
    }

    public StaffBuilder inEpoch(int number) {
        epoch = number;
        return this;
    }

    public StaffBuilder version(long number) {
        version = new Version(number);
        return this;
    }

    public StaffMember build() {
        return new StaffMember(id, "窓口花子", role, password, attempts, blocked, epoch, version);
    }
}
