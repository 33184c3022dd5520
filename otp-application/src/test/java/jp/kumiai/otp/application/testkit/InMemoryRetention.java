package jp.kumiai.otp.application.testkit;

import io.vavr.collection.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.application.port.Retention;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.request.HandledRequest;
import jp.kumiai.otp.domain.retention.CutOffs;
import jp.kumiai.otp.domain.retention.OldestRecords;
import jp.kumiai.otp.domain.retention.RecordCount;

/**
 * Removes what is old in memory.
 *
 * @param states what is there now
 * @param changing changes it in one act
 */
record InMemoryRetention(Supplier<InMemoryStates> states, Consumer<UnaryOperator<InMemoryStates>> changing)
        implements Retention {

    private record Old(List<InMemoryTrail.Line> events, List<HandledRequest> requests) {

        static Old of(InMemoryStates now, CutOffs before) {
            return new Old(
                    now.trail()
                            .lines()
                            .filter(line -> line.event().at().isBefore(before.events()))
                            .sortBy(line -> line.event().at()),
                    now.requests()
                            .values()
                            .filter(request -> request.at().isBefore(before.requests()))
                            .toList());
        }

        Old take(int limit) {
            return new Old(events.take(limit), requests.take(limit));
        }

        RecordCount count() {
            return new RecordCount(events.size(), requests.size());
        }

        InMemoryStates removedFrom(InMemoryStates now) {
            return now.with(
                    now.requests().removeAll(requests.map(HandledRequest::key)),
                    now.trail().without(events));
        }
    }

    @Override
    public OldestRecords oldest() {
        InMemoryStates now = states.get();
        return new OldestRecords(
                now.events().map(AuditEvent::at).min(),
                now.requests().values().map(HandledRequest::at).min());
    }

    @Override
    public RecordCount count(CutOffs before) {
        return Old.of(states.get(), before).count();
    }

    @Override
    public RecordCount remove(CutOffs before, int limit, Function<RecordCount, AuditEvent> event) {
        AtomicReference<RecordCount> removed = new AtomicReference<>(RecordCount.NONE);
        changing.accept(now -> {
            Old old = Old.of(now, before).take(limit);
            removed.set(old.count());
            return old.removedFrom(now).and(List.of(event.apply(old.count())));
        });
        return Objects.requireNonNull(removed.get());
    }
}
