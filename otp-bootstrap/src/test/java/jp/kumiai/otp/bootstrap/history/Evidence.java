package jp.kumiai.otp.bootstrap.history;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What clients saw and what is stored, side by side. */
record Evidence(List<Call> calls, List<Act> acts, Stored stored) {

    static Evidence of(List<Call> calls, Stored stored) {
        Map<String, List<Call>> byAct = calls.stream().collect(groupingBy(Call::act));
        List<Act> acts = byAct.values().stream()
                .filter(its -> its.stream().anyMatch(call -> call.kind() != Call.Kind.ASK))
                .map(its -> Act.of(its, stored.answers()))
                .toList();
        return new Evidence(calls, acts, stored);
    }

    Stream<Act> acts(Call.Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind);
    }

    /** Acts that a code of this token was sent for, by serial number. */
    Map<String, List<Act>> withCodesByToken() {
        return acts.stream().filter(act -> act.kind() != Call.Kind.LIFT).collect(groupingBy(Act::serial));
    }

    static <K> Map<K, Long> counted(Stream<Act> acts, Function<Act, K> key) {
        return acts.collect(groupingBy(key, java.util.stream.Collectors.counting()));
    }
}
