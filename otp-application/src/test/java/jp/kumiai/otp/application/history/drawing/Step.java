package jp.kumiai.otp.application.history.drawing;

import java.time.ZoneOffset;
import jp.kumiai.otp.application.history.operation.Operation;
import jp.kumiai.otp.application.history.world.Moment;

/** One operation of a history, at its moment. */
public record Step(Moment moment, Operation operation) {

    private static final ZoneOffset JST = ZoneOffset.ofHours(9);

    @Override
    public String toString() {
        return "#" + moment.number() + " " + moment.now().atOffset(JST).toLocalDateTime() + " " + operation;
    }
}
