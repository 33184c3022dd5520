package jp.kumiai.otp.adapter.http.counter;

import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.domain.token.Token;

/** Where a device is now. */
final class DeviceReply {

    private static final int OK = 200;

    private DeviceReply() {}

    static Reply of(Token moved) {
        return Json.reply(OK, new Answer(moved.serial().value(), moved.device().name()));
    }

    private record Answer(String serialNumber, String state) {}
}
