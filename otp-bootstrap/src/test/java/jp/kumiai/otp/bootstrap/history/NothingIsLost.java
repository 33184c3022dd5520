package jp.kumiai.otp.bootstrap.history;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** INV-4: whatever a client was told of is stored: answers, watermarks, registrations, revocations. */
final class NothingIsLost implements Law {

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return Stream.of(answers(evidence), watermarks(evidence), registrations(evidence), revocations(evidence))
                .flatMap(each -> each);
    }

    private static Stream<String> answers(Evidence evidence) {
        return evidence.calls().stream()
                .filter(Call::isKept)
                .filter(call ->
                        !call.answer().equals(evidence.stored().answers().get(call.act())))
                .map(call -> "the answer of " + call + " is not kept, but "
                        + evidence.stored().answers().get(call.act()));
    }

    private static Stream<String> watermarks(Evidence evidence) {
        return evidence.withCodesByToken().entrySet().stream().flatMap(token -> {
            Stored.StoredToken stored = evidence.stored().tokens().get(token.getKey());
            if (stored == null) {
                return Stream.of("token " + token.getKey() + " is gone");
            }
            Set<Long> possible = token.getValue().stream()
                    .filter(Act::mayBeOk)
                    .map(Act::step)
                    .collect(Collectors.toSet());
            Stream<String> below = token.getValue().stream()
                    .filter(act -> act.isOk() && act.step() > stored.watermark())
                    .map(act -> act + " is above the watermark " + stored.watermark());
            Stream<String> invented = Stream.of(stored.watermark())
                    .filter(step -> step != Call.NO_STEP && !possible.contains(step))
                    .map(step -> "nobody used step " + step + " of token " + token.getKey());
            return Stream.concat(below, invented);
        });
    }

    private static Stream<String> registrations(Evidence evidence) {
        return evidence.acts(Call.Kind.REGISTER)
                .filter(Act::isOk)
                .filter(act -> !isUndone(evidence, act, Call.Kind.REVOKE))
                .filter(act -> !act.serial().equals(evidence.stored().tokenOf().get(act.user())))
                .map(act -> act + " is not registered");
    }

    private static Stream<String> revocations(Evidence evidence) {
        return evidence.acts(Call.Kind.REVOKE)
                .filter(Act::isOk)
                .filter(act -> !isUndone(evidence, act, Call.Kind.REGISTER))
                .filter(act ->
                        evidence.stored().tokenOf().containsKey(act.about().user()))
                .map(act -> act + " is not revoked");
    }

    /** True when something of that kind may have come after it, for the same user. */
    private static boolean isUndone(Evidence evidence, Act act, Call.Kind by) {
        return evidence.acts(by)
                .anyMatch(other -> other.mayBeOk()
                        && other.about().user().equals(act.about().user())
                        && !other.endedBefore(act));
    }
}
