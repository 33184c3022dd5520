package jp.kumiai.otp.application.decision;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import jp.kumiai.otp.application.port.RequestDecisions;
import jp.kumiai.otp.application.port.Snapshots;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.SessionKey;

/** Requests decided one by one over any store, each in the thread of whoever asks: done when it returns. Thread-safe. */
public final class OneByOne implements RequestDecisions {

    private final Snapshots snapshots;
    private final Decisions decisions;

    public OneByOne(Snapshots snapshots, Decisions decisions) {
        this.snapshots = snapshots;
        this.decisions = decisions;
    }

    @Override
    public <F, A> CompletionStage<Either<F, A>> settle(
            SessionKey session, RequestId request, Function<Option<RequestStanding>, Decision<F, A>> decide) {
        try {
            return CompletableFuture.completedStage(
                    decisions.settle(() -> decide.apply(snapshots.ofRequest(session, request))));
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }
}
