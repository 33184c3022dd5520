package jp.kumiai.otp.application.desk;

import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.staff.StaffMember;

/** A session together with the ID its client is to hold; the ID is known only to whoever has just opened it. */
public record OpenStaffSession(SessionId id, StaffMember member) {}
