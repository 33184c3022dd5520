package jp.kumiai.otp.adapter.http.applying;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.api.Parsers;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.BankRefusals;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.application.applying.AcceptApplication;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code POST /api/v1/bank/contracts/{contract}/applications/{number}/acceptance}: the bank accepts it (承認), and its fee is booked. */
public final class AcceptApplicationHandler implements StaffEndpoint {

    private final AcceptApplication accept;

    public AcceptApplicationHandler(AcceptApplication accept) {
        this.accept = accept;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApplicationPath.of(exchange)
                .flatMap(at -> ApiRequests.body(exchange, json -> command(at, member, json)))
                .flatMap(command -> accept.accept(command).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, ApplicationAnswer::reply);
    }

    private static Validation<Seq<FieldErrors>, AcceptApplication.Command> command(
            ApplicationPath at, StaffMember member, JsonObject json) {
        return json.only("startDate")
                .combine(json.optionalText("startDate", Parsers::day))
                .ap((known, start) -> new AcceptApplication.Command(
                        at.contract(), at.number(), start, member.id().value()));
    }
}
