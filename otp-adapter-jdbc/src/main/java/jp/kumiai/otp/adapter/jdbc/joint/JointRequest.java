package jp.kumiai.otp.adapter.jdbc.joint;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.decision.StillStale;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.request.RequestStanding;

/**
 * One caller among many: what they ask, what was decided on what is stored now, and later their answer. Only the thread
 * that serves them touches it, apart from the answer.
 */
final class JointRequest<F, A> {

    private final JointReads.Asked asked;
    private final Function<Option<RequestStanding>, Decision<F, A>> decide;
    private final CompletableFuture<Either<F, A>> answer = new CompletableFuture<>();
    private Option<Decision<F, A>> decision = Option.none();
    private int tries;

    JointRequest(JointReads.Asked asked, Function<Option<RequestStanding>, Decision<F, A>> decide) {
        this.asked = asked;
        this.decide = decide;
    }

    JointReads.Asked asked() {
        return asked;
    }

    CompletionStage<Either<F, A>> answer() {
        return answer;
    }

    /** Decides, and answers at once when nothing is to be written. */
    void decide(Option<RequestStanding> found) {
        if (++tries > Decisions.MAX_TRIES) {
            fail(new StillStale());
            return;
        }
        try {
            Decision<F, A> made = decide.apply(found);
            decision = Option.some(made);
            if (made.changes().isEmpty()) {
                committed();
            }
        } catch (Throwable thrown) { // an Error too, or its caller would wait for ever
            fail(thrown);
        }
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    /** What the decision changes; only after one was made. */
    Changes changes() {
        return decision.get().changes();
    }

    void committed() {
        answer.complete(decision.get().answer());
    }

    void fail(Throwable thrown) {
        answer.completeExceptionally(thrown);
    }
}
