package jp.kumiai.otp.application.brokenstore.planting;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.port.Commits;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.application.port.SessionSweep;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.application.port.TrailSeals;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.domain.decision.Changes;

/** A fault that answers some of the questions from a second store, in which what was committed stands in another form. */
final class View implements Fault {

    private final InMemoryStore view = new InMemoryStore();
    private final UnaryOperator<Changes> given;
    private final Predicate<Call> viewed;

    View(UnaryOperator<Changes> given, Predicate<Call> viewed) {
        this.given = given;
        this.viewed = viewed;
    }

    @Override
    public Object answer(Call call) {
        Object answer = call.proceed();
        if (answer == Commits.Outcome.COMMITTED) {
            call.with(0, given.apply(call.argument(0))).to(view).proceed();
        }
        if (answer == TokenStock.Outcome.ADDED
                || answer == TrailSeals.Outcome.ADDED
                || call.port().equals(SessionSweep.class)
                || call.isOf(Retention.class, "remove")) {
            call.to(view).proceed();
        }
        return viewed.test(call) ? call.to(view).proceed() : answer;
    }
}
