package jp.kumiai.otp.adapter.http.lifting;

import java.util.List;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.json.Json;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.AuthenticationState;
import org.jspecify.annotations.Nullable;

/** The answer to every request that lifted something, now and when it is asked for again. */
public final class LiftedReply {

    private static final int OK = 200;

    private LiftedReply() {}

    public static Reply of(Lifted lifted) {
        return Json.reply(OK, new Answer(lifted.rows().map(Row::of).asJava()));
    }

    private record Answer(List<Row> lifted) {}

    private record Row(
            String loginId,
            String name,
            String userClass,
            @Nullable String serialNumber,
            String authenticationState,
            boolean chosen) {

        static Row of(Lifted.Row row) {
            return new Row(
                    row.loginId().value(),
                    row.name(),
                    row.userClass().name(),
                    row.serial().map(SerialNumber::value).getOrNull(),
                    AuthenticationState.AVAILABLE.name(),
                    row.chosen());
        }
    }
}
