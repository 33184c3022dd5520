package jp.kumiai.otp.adapter.http.counter;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.Refusals;
import jp.kumiai.otp.application.resynchronisation.ResynchroniseToken;
import jp.kumiai.otp.domain.resynchronisation.Resynchronised;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;

/** {@code POST /api/v1/bank/tokens/{serial}/resynchronisation}: two consecutive codes put a token's clock right (R3a). */
public final class ResynchroniseTokenHandler implements StaffEndpoint {

    private static final int OK = 200;

    private final ResynchroniseToken resynchronise;

    public ResynchroniseTokenHandler(ResynchroniseToken resynchronise) {
        this.resynchronise = resynchronise;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "serial", SerialNumber::parse)
                .flatMap(serial -> ApiRequests.body(exchange, json -> command(serial, member, json)))
                .flatMap(command -> resynchronise.resynchronise(command).mapLeft(Refusals::of))
                .fold(Problem::toReply, proven -> Json.reply(OK, Answer.of(proven)));
    }

    private static Validation<Seq<FieldErrors>, ResynchroniseToken.Command> command(
            SerialNumber serial, StaffMember member, JsonObject json) {
        return Validation.combine(
                        json.only("formNumber", "first", "second"),
                        CounterFields.counter(json, member),
                        json.text("first", OneTimePassword::parse),
                        json.text("second", OneTimePassword::parse))
                .ap((known, counter, first, second) -> new ResynchroniseToken.Command(counter, serial, first, second));
    }

    private record Answer(String serialNumber, int driftBefore, int driftAfter, boolean suspended) {

        static Answer of(Resynchronised proven) {
            return new Answer(proven.serial().value(), proven.driftBefore(), proven.driftAfter(), proven.suspended());
        }
    }
}
