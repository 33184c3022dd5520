package jp.kumiai.otp.bootstrap.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * INV-3: between two things that set the count of a token to zero, which a right code, a lifting or a revocation may do,
 * at most six wrong codes get an answer.
 */
final class NoGuessBeyondTheLimit implements Law {

    private static final int LIMIT = 6;

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return evidence.withCodesByToken().entrySet().stream().flatMap(token -> {
            List<Act> resets = evidence.acts().stream()
                    .filter(Act::mayBeOk)
                    .filter(act -> act.serial().equals(token.getKey())
                            || act.about().serial().equals(token.getKey()))
                    .sorted(Comparator.comparingLong(Act::invoked))
                    .toList();
            return stretches(resets)
                    .map(stretch -> token.getValue().stream()
                            .filter(act -> act.answer().equals(Call.MISMATCH))
                            .filter(stretch::holds)
                            .count())
                    .filter(guesses -> guesses > LIMIT)
                    .map(guesses -> "token %s answered %d guesses in a row".formatted(token.getKey(), guesses));
        });
    }

    private record Stretch(long from, long to) {

        boolean holds(Act act) {
            return act.invoked() > from && act.returned() < to;
        }
    }

    /** Those that surely have no reset in them. */
    private static Stream<Stretch> stretches(List<Act> resets) {
        List<Stretch> stretches = new ArrayList<>();
        long from = Long.MIN_VALUE;
        for (Act reset : resets) {
            stretches.add(new Stretch(from, reset.invoked()));
            from = Math.max(from, reset.returned());
        }
        stretches.add(new Stretch(from, Long.MAX_VALUE));
        return stretches.stream();
    }
}
