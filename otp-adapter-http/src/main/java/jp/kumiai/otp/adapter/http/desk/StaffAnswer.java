package jp.kumiai.otp.adapter.http.desk;

import java.util.List;
import java.util.stream.Stream;
import jp.kumiai.otp.domain.staff.Duty;
import jp.kumiai.otp.domain.staff.StaffMember;

/** Somebody of the bank, as answers show them: what they may do, and nothing of their password. */
record StaffAnswer(String staff, String name, String role, List<String> duties, boolean blocked) {

    static StaffAnswer of(StaffMember member) {
        return new StaffAnswer(
                member.id().value(),
                member.name(),
                member.role().name(),
                Stream.of(Duty.values())
                        .filter(member.role()::may)
                        .map(Duty::name)
                        .toList(),
                member.blocked());
    }
}
