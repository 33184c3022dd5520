package jp.kumiai.otp.bootstrap.metrics;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.kumiai.otp.application.port.RequestDecisions;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.request.RequestId;
import jp.kumiai.otp.domain.request.RequestStanding;
import jp.kumiai.otp.domain.session.SessionKey;

/** Decisions that tell of every event of the last one made, once that is committed. Thread-safe. */
record CountedDecisions(RequestDecisions decisions, Consumer<AuditEvent> counter) implements RequestDecisions {

    @Override
    public <F, A> CompletionStage<Either<F, A>> settle(
            SessionKey session, RequestId request, Function<Option<RequestStanding>, Decision<F, A>> decide) {
        AtomicReference<List<AuditEvent>> events = new AtomicReference<>(List.empty());
        return decisions
                .settle(session, request, (Option<RequestStanding> found) -> {
                    Decision<F, A> decision = decide.apply(found);
                    events.set(decision.changes().events());
                    return decision;
                })
                .thenApply(answer -> {
                    Option.of(events.get()).forEach(each -> each.forEach(counter));
                    return answer;
                });
    }
}
