package jp.kumiai.otp.adapter.http.counter;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.exchange.Endpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.Refusals;
import jp.kumiai.otp.application.device.MoveDevice;
import jp.kumiai.otp.domain.audit.Counter;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/** {@code POST /api/v1/bank/tokens/{serial}/device}: a lent device is lost, defective, or back at the bank (R16a, R26). */
public final class MoveDeviceHandler implements Endpoint {

    private static final int OK = 200;
    private static final List<DeviceState> REPORTS =
            List.of(DeviceState.LOST, DeviceState.DEFECTIVE, DeviceState.RETURNED);

    private final MoveDevice move;

    public MoveDeviceHandler(MoveDevice move) {
        this.move = move;
    }

    @Override
    public Reply answer(Exchange exchange) {
        return ApiRequests.variable(exchange, "serial", SerialNumber::parse)
                .flatMap(serial -> ApiRequests.body(exchange, json -> command(serial, json)))
                .flatMap(command -> move.move(command).mapLeft(Refusals::of))
                .fold(Problem::toReply, moved -> Json.reply(OK, Answer.of(moved)));
    }

    private static Validation<Seq<FieldErrors>, MoveDevice.Command> command(SerialNumber serial, JsonObject json) {
        return Validation.combine(
                        json.only("operator", "formNumber", "state"),
                        CounterFields.operator(json),
                        CounterFields.formNumber(json),
                        json.text("state", MoveDeviceHandler::report))
                .ap((known, operator, form, state) ->
                        new MoveDevice.Command(new Counter(operator, form), serial, state));
    }

    private static Option<DeviceState> report(String name) {
        return REPORTS.find(state -> state.name().equals(name));
    }

    private record Answer(String serialNumber, String state) {

        static Answer of(Token moved) {
            return new Answer(moved.serial().value(), moved.device().name());
        }
    }
}
