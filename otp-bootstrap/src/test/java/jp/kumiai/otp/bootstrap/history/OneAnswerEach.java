package jp.kumiai.otp.bootstrap.history;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** R37a: whoever sends a request again, or asks for its answer, is told what the first was told. */
final class OneAnswerEach implements Law {

    @Override
    public Stream<String> breaches(Evidence evidence) {
        Map<String, List<Call>> byRequest = evidence.calls().stream()
                .filter(call -> call.kind().hasRequestId())
                .collect(groupingBy(Call::act));
        return byRequest.values().stream().flatMap(OneAnswerEach::breaches);
    }

    private static Stream<String> breaches(List<Call> calls) {
        List<Call> told = calls.stream().filter(Call::isKept).toList();
        Stream<String> different = told.stream()
                .skip(1)
                .filter(call -> !isTheSame(call, told.get(0)))
                .map(call -> call + " is another answer than " + told.get(0));
        Stream<String> forgotten = calls.stream()
                .filter(call -> call.answer().equals(Call.NOT_FOUND))
                .filter(call -> told.stream().anyMatch(earlier -> earlier.returned() < call.invoked()))
                .map(call -> call + " had been answered");
        return Stream.concat(different, forgotten);
    }

    private static boolean isTheSame(Call one, Call another) {
        return one.answer().equals(another.answer()) && one.detail().equals(another.detail());
    }
}
