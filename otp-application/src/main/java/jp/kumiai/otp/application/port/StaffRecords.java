package jp.kumiai.otp.application.port;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffStanding;

/** Outgoing port: the bank's own people and their sessions, with what {@link Snapshots} promises of a read. Thread-safe. */
public interface StaffRecords {

    /** The member with this ID, blocked or not. */
    Option<StaffMember> member(StaffId id);

    /** The session under this key, live or not, with its member. */
    Option<StaffStanding> standing(SessionKey key);

    /** Everybody, in the order of their IDs. */
    List<StaffMember> all();
}
