package jp.kumiai.otp.application.testkit;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Supplier;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.application.port.StaffRecords;
import jp.kumiai.otp.domain.session.SessionKey;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffStanding;

/** The bank's own people in memory. */
record InMemoryStaffRecords(Supplier<InMemoryStates> states) implements StaffRecords {

    @Override
    public Option<StaffMember> member(StaffId id) {
        return states.get().desk().staff().get(id);
    }

    @Override
    public Option<StaffStanding> standing(SessionKey key) {
        InMemoryDesk desk = states.get().desk();
        return desk.sessions()
                .get(key)
                .map(session -> new StaffStanding(
                        session,
                        desk.staff()
                                .get(session.staff())
                                .getOrElseThrow(() -> new PortUnavailable("a session is stored whose member is not"))));
    }

    @Override
    public List<StaffMember> all() {
        return states.get().desk().staff().values().toList().sortBy(StaffMember::id);
    }
}
