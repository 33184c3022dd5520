package jp.kumiai.otp.application.history.drawing;

import java.util.ArrayList;
import java.util.List;
import jp.kumiai.otp.application.history.operation.RequestOperation;
import org.jspecify.annotations.Nullable;

/** The requests of a history, to be asked again, under their own IDs or in other bodies. */
final class Requests {

    private static final int REMEMBERED = 40;

    private final Draw draw;
    private final List<Asked> latest = new ArrayList<>();
    private int named;

    Requests(Draw draw) {
        this.draw = draw;
    }

    private record Asked(String login, RequestOperation request) {}

    void remember(String login, RequestOperation request) {
        latest.add(new Asked(login, request));
        if (latest.size() > REMEMBERED) {
            latest.remove(0);
        }
    }

    /** Mostly one of this user's; none when nobody has asked for anything. */
    @Nullable
    RequestOperation earlier(String login) {
        List<Asked> own =
                latest.stream().filter(asked -> asked.login().equals(login)).toList();
        if (!own.isEmpty() && draw.chance(85)) {
            return draw.chance(40)
                    ? own.get(own.size() - 1).request()
                    : draw.oneOf(own).request();
        }
        return latest.isEmpty() ? null : draw.oneOf(latest).request();
    }

    /** A new ID; once in a while one that is taken. */
    String name(String login) {
        RequestOperation earlier = draw.chance(3) ? earlier(login) : null;
        return earlier == null ? "r" + ++named : earlier.request();
    }
}
