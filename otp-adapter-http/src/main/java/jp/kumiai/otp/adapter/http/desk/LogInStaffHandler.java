package jp.kumiai.otp.adapter.http.desk;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.desk.LogInStaff;
import jp.kumiai.otp.application.desk.OpenStaffSession;
import jp.kumiai.otp.domain.session.Session;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.user.Password;

/** {@code POST /api/v1/bank/sessions}: opens a session of somebody of the bank by staff ID and password. */
public final class LogInStaffHandler implements Endpoint {

    private static final int CREATED = 201;

    private final LogInStaff logIn;

    public LogInStaffHandler(LogInStaff logIn) {
        this.logIn = logIn;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.body(exchange, LogInStaffHandler::command)
                .flatMap(command -> logIn.logIn(command).mapLeft(BankRefusals::of))
                .fold(
                        Problem::toReply,
                        opened -> Json.reply(CREATED, Answer.of(opened)).with("Location", "/api/v1/bank/session"));
    }

    private static Validation<Seq<FieldErrors>, LogInStaff.Command> command(JsonObject json) {
        return Validation.combine(
                        json.only("staff", "password"),
                        json.text("staff", StaffId::parse),
                        json.text("password", Password::parse))
                .ap((known, staff, password) -> new LogInStaff.Command(staff, password));
    }

    private record Answer(String session, StaffAnswer member, long idleTimeoutSeconds, long maxAgeSeconds) {

        static Answer of(OpenStaffSession opened) {
            return new Answer(
                    opened.id().reveal(),
                    StaffAnswer.of(opened.member()),
                    Session.MAX_IDLE.toSeconds(),
                    Session.MAX_AGE.toSeconds());
        }
    }
}
