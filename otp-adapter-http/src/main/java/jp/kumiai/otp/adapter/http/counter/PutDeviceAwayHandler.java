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
import jp.kumiai.otp.application.device.PutDeviceAway;
import jp.kumiai.otp.domain.staff.StaffMember;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;

/** {@code POST /api/v1/bank/tokens/{serial}/storage}: a device that came back goes into stock or is disposed of (R16a). */
public final class PutDeviceAwayHandler implements StaffEndpoint {

    private final PutDeviceAway putAway;

    public PutDeviceAwayHandler(PutDeviceAway putAway) {
        this.putAway = putAway;
    }

    @Override
    public Reply answer(Exchange exchange, StaffMember member) {
        return ApiRequests.variable(exchange, "serial", SerialNumber::parse)
                .flatMap(serial -> ApiRequests.body(exchange, json -> command(serial, member, json)))
                .flatMap(command -> putAway.putAway(command).mapLeft(Refusals::of))
                .fold(Problem::toReply, DeviceReply::of);
    }

    private static Validation<Seq<FieldErrors>, PutDeviceAway.Command> command(
            SerialNumber serial, StaffMember member, JsonObject json) {
        return Validation.combine(
                        json.only("formNumber", "state"),
                        CounterFields.counter(json, member),
                        json.text("state", Parsers.oneOf(List.of(DeviceState.IN_STOCK, DeviceState.DISPOSED))))
                .ap((known, counter, state) -> new PutDeviceAway.Command(counter, serial, state));
    }
}
