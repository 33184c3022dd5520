package jp.kumiai.otp.adapter.http.desk;

import java.util.List;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.application.desk.ManageStaff;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code GET /api/v1/bank/staff}: everybody who works or worked at the bank's desks. */
public final class ListStaffHandler implements StaffEndpoint {

    private static final int OK = 200;

    private final ManageStaff staff;

    public ListStaffHandler(ManageStaff staff) {
        this.staff = staff;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return Json.reply(OK, new Answer(staff.list().map(StaffAnswer::of).asJava()));
    }

    private record Answer(List<StaffAnswer> staff) {}
}
