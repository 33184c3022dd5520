package jp.kumiai.otp.bootstrap.history;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * INV-3: each wrong code that a client was told of is counted once, and nothing else is; acts whose outcome nobody knows
 * may have counted or not. A revocation that frees a token begins its count anew, so there the events alone are looked at.
 */
final class FailuresAreCounted implements Law {

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return Stream.concat(inTheEvents(evidence), inTheTokens(evidence));
    }

    private static Stream<String> inTheEvents(Evidence evidence) {
        Map<Call.Holder, Long> events = evidence.stored()
                .events("CODE_REFUSED")
                .filter(event -> event.fact("reason").equals("MISMATCH"))
                .collect(Collectors.groupingBy(
                        event -> new Call.Holder(event.user(), event.serial()), Collectors.counting()));
        Map<Call.Holder, Long> told =
                Evidence.counted(mismatches(evidence), act -> act.first().by());
        Map<Call.Holder, Long> unknown =
                Evidence.counted(unknown(evidence), act -> act.first().by());
        Set<Call.Holder> all = new HashSet<>(events.keySet());
        all.addAll(told.keySet());
        return all.stream()
                .flatMap(holder -> breach(
                        "events of " + holder,
                        events.getOrDefault(holder, 0L),
                        told.getOrDefault(holder, 0L),
                        unknown.getOrDefault(holder, 0L)));
    }

    private static Stream<String> inTheTokens(Evidence evidence) {
        Map<String, Long> told = Evidence.counted(mismatches(evidence), Act::serial);
        Map<String, Long> unknown = Evidence.counted(unknown(evidence), Act::serial);
        Set<String> begunAnew = evidence.acts(Call.Kind.REVOKE)
                .filter(Act::mayBeOk)
                .map(act -> act.about().serial())
                .collect(Collectors.toSet());
        return evidence.stored().tokens().entrySet().stream()
                .filter(token -> !begunAnew.contains(token.getKey()))
                .flatMap(token -> breach(
                        "failures of token " + token.getKey(),
                        token.getValue().lifetimeFailures(),
                        told.getOrDefault(token.getKey(), 0L),
                        unknown.getOrDefault(token.getKey(), 0L)));
    }

    private static Stream<Act> mismatches(Evidence evidence) {
        return evidence.acts().stream().filter(act -> act.answer().equals(Call.MISMATCH));
    }

    private static Stream<Act> unknown(Evidence evidence) {
        return evidence.acts().stream().filter(Act::isUnknown);
    }

    private static Stream<String> breach(String what, long counted, long told, long unknown) {
        return counted >= told && counted <= told + unknown
                ? Stream.empty()
                : Stream.of("%s: %d counted, %d told, %d unknown".formatted(what, counted, told, unknown));
    }
}
