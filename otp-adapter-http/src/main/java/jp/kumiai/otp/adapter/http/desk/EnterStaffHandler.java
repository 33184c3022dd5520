package jp.kumiai.otp.adapter.http.desk;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.api.Parsers;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.desk.ManageStaff;
import jp.kumiai.otp.domain.company.UserName;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.staff.StaffPassword;
import jp.kumiai.otp.domain.staff.StaffRole;

/** {@code POST /api/v1/bank/staff}: somebody new works at the bank's desks. */
public final class EnterStaffHandler implements StaffEndpoint {

    private static final int CREATED = 201;

    private final ManageStaff staff;

    public EnterStaffHandler(ManageStaff staff) {
        this.staff = staff;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.body(exchange, json -> entry(member, json))
                .flatMap(entry -> staff.enter(entry).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, entered -> Json.reply(CREATED, StaffAnswer.of(entered)));
    }

    private static Validation<Seq<FieldErrors>, ManageStaff.Entry> entry(StaffMember operator, JsonObject json) {
        return Validation.combine(
                        json.only("staff", "name", "role", "password"),
                        json.text("staff", StaffId::parse),
                        json.text("name", UserName::parse),
                        json.text("role", Parsers.oneOf(List.of(StaffRole.values()))),
                        json.text("password", StaffPassword::parse))
                .ap((known, staff, name, role, password) -> new ManageStaff.Entry(
                        staff, name, role, password, operator.id().value()));
    }
}
