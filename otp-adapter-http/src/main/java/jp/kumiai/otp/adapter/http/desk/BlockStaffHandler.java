package jp.kumiai.otp.adapter.http.desk;

import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.desk.ManageStaff;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code POST /api/v1/bank/staff/{staff}/block}: lets somebody in no more, and ends their sessions. */
public final class BlockStaffHandler implements StaffEndpoint {

    private static final int OK = 200;

    private final ManageStaff staff;

    public BlockStaffHandler(ManageStaff staff) {
        this.staff = staff;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "staff", StaffId::parse)
                .flatMap(id -> ApiRequests.withoutBody(exchange).map(nothing -> id))
                .flatMap(id -> staff.block(id, member.id().value()).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, blocked -> Json.reply(OK, StaffAnswer.of(blocked)));
    }
}
