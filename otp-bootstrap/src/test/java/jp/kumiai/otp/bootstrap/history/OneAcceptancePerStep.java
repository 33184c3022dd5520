package jp.kumiai.otp.bootstrap.history;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Map;
import java.util.stream.Stream;

/** INV-1: a step of a token is accepted once, whatever for, by whomever, on whichever node. */
final class OneAcceptancePerStep implements Law {

    private record TokenStep(String serial, String step) {}

    @Override
    public Stream<String> breaches(Evidence evidence) {
        Stream<TokenStep> told = evidence.acts().stream()
                .filter(Act::isOk)
                .filter(act -> act.step() != Call.NO_STEP)
                .map(act -> new TokenStep(act.serial(), String.valueOf(act.step())));
        Stream<TokenStep> stored = evidence.stored()
                .events("CODE_ACCEPTED")
                .map(event -> new TokenStep(event.serial(), event.fact("step")));
        return Stream.concat(
                moreThanOnce(told).map(each -> each + " was acknowledged more than once"),
                moreThanOnce(stored).map(each -> each + " has more than one event"));
    }

    private static Stream<TokenStep> moreThanOnce(Stream<TokenStep> steps) {
        return steps.collect(groupingBy(step -> step, counting())).entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey);
    }
}
