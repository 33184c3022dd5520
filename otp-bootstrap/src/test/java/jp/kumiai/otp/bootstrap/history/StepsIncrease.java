package jp.kumiai.otp.bootstrap.history;

import java.util.List;
import java.util.stream.Stream;

/** INV-2: of two acceptances of one token's codes, one of which ended before the other began, the later has the later step. */
final class StepsIncrease implements Law {

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return evidence.withCodesByToken().values().stream()
                .map(acts -> acts.stream()
                        .filter(Act::isOk)
                        .filter(act -> act.step() != Call.NO_STEP)
                        .toList())
                .flatMap(StepsIncrease::breaches);
    }

    private static Stream<String> breaches(List<Act> accepted) {
        return accepted.stream()
                .flatMap(earlier -> accepted.stream()
                        .filter(later -> earlier.endedBefore(later) && later.step() <= earlier.step())
                        .map(later -> later + " came after " + earlier));
    }
}
