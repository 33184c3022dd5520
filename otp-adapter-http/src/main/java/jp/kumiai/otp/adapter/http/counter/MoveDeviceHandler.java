package jp.kumiai.otp.adapter.http.counter;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jp.kumiai.otp.adapter.http.api.ApiRequests;
import jp.kumiai.otp.adapter.http.api.Parsers;
import jp.kumiai.otp.adapter.http.desk.StaffEndpoint;
import jp.kumiai.otp.adapter.http.exchange.Exchange;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.FieldErrors;
import jp.kumiai.otp.adapter.http.json.JsonObject;
import jp.kumiai.otp.adapter.http.problem.Problem;
import jp.kumiai.otp.adapter.http.problem.Refusals;
import jp.kumiai.otp.application.device.MoveDevice;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;

/** {@code POST /api/v1/bank/tokens/{serial}/device}: a lent device is lost, defective, or back at the bank (R16a, R26). */
public final class MoveDeviceHandler implements StaffEndpoint {

    private final MoveDevice move;

    public MoveDeviceHandler(MoveDevice move) {
        this.move = move;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "serial", SerialNumber::parse)
                .flatMap(serial -> ApiRequests.body(exchange, json -> command(serial, member, json)))
                .flatMap(command -> move.move(command).mapLeft(Refusals::of))
                .fold(Problem::toReply, DeviceReply::of);
    }

    private static Validation<Seq<FieldErrors>, MoveDevice.Command> command(
            SerialNumber serial, StaffMember member, JsonObject json) {
        return Validation.combine(
                        json.only("formNumber", "state"),
                        CounterFields.counter(json, member),
                        json.text(
                                "state",
                                Parsers.oneOf(List.of(DeviceState.LOST, DeviceState.DEFECTIVE, DeviceState.RETURNED))))
                .ap((known, counter, state) -> new MoveDevice.Command(counter, serial, state));
    }
}
