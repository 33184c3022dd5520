package jp.kumiai.otp.application.history.drawing;

import java.util.ArrayList;
import java.util.List;
import jp.kumiai.otp.application.history.operation.RequestOperation;

/** The requests of a history, to be asked again, under their own IDs or in other bodies. */
final class Requests {

    private static final int REMEMBERED = 20;

    private final Draw draw;
    private final List<RequestOperation> latest = new ArrayList<>();
    private int named;

    Requests(Draw draw) {
        this.draw = draw;
    }

    void remember(RequestOperation request) {
        latest.add(request);
        if (latest.size() > REMEMBERED) {
            latest.remove(0);
        }
    }

    boolean isEmpty() {
        return latest.isEmpty();
    }

    RequestOperation anyEarlier() {
        return draw.chance(50) ? latest.get(latest.size() - 1) : draw.oneOf(latest);
    }

    /** A new ID; once in a while one that is taken. */
    String name() {
        return isEmpty() || draw.chance(97) ? "r" + ++named : anyEarlier().request();
    }
}
