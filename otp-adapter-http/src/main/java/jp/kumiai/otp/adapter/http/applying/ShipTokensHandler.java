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
import jp.kumiai.otp.application.applying.ShipTokens;
import jp.kumiai.otp.domain.application.RegisteredMailNumber;
import jp.kumiai.otp.domain.application.Shipment;
import jp.kumiai.otp.domain.staff.StaffMember;

/** {@code POST /api/v1/bank/contracts/{contract}/applications/{number}/shipment}: STEP 2, the allocated tokens are sent (送付). */
public final class ShipTokensHandler implements StaffEndpoint {

    private final ShipTokens ship;

    public ShipTokensHandler(ShipTokens ship) {
        this.ship = ship;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApplicationPath.of(exchange)
                .flatMap(at -> ApiRequests.body(exchange, json -> command(at, member, json)))
                .flatMap(command -> ship.ship(command).mapLeft(BankRefusals::of))
                .fold(Problem::toReply, ApplicationAnswer::reply);
    }

    private static Validation<Seq<FieldErrors>, ShipTokens.Command> command(
            ApplicationPath at, StaffMember member, JsonObject json) {
        return Validation.combine(
                        json.only("day", "registeredMail"),
                        json.text("day", Parsers::day),
                        json.text("registeredMail", RegisteredMailNumber::parse))
                .ap((known, day, mail) -> new ShipTokens.Command(
                        at.contract(),
                        at.number(),
                        new Shipment(day, mail),
                        member.id().value()));
    }
}
