package jp.kumiai.otp.bootstrap.history;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All calls about one thing, and what became of it.
 *
 * @param returned when its outcome was known first; never where nobody was told
 * @param answer what is kept under its ID, or what a client was told; {@link Call#UNKNOWN} where neither is
 */
record Act(String id, Call first, long invoked, long returned, String answer) {

    /** Nothing was done, as its request ID proves. */
    static final String NOTHING = "NOTHING";

    /** Nothing about what became of the act: of this call alone, or not even of that. */
    private static final Set<String> SAYS_NOTHING = Set.of(Call.UNKNOWN, Call.NOT_FOUND, "TRY_AGAIN");

    /** @param kept answers that are stored, by request ID */
    static Act of(List<Call> calls, Map<String, String> kept) {
        List<Call> sent = calls.stream()
                .filter(call -> call.kind() != Call.Kind.ASK)
                .sorted(Comparator.comparingLong(Call::invoked))
                .toList();
        Call first = sent.get(0);
        List<Call> told = calls.stream()
                .filter(call -> !SAYS_NOTHING.contains(call.answer()))
                .sorted(Comparator.comparingLong(Call::returned))
                .toList();
        long returned = told.isEmpty() ? Long.MAX_VALUE : told.get(0).returned();
        return new Act(first.act(), first, first.invoked(), returned, answer(first, told, kept));
    }

    private static String answer(Call first, List<Call> told, Map<String, String> kept) {
        String stored = kept.get(first.act());
        if (stored != null) {
            return stored;
        }
        if (told.isEmpty()) {
            return first.kind().hasRequestId() ? NOTHING : Call.UNKNOWN;
        }
        return told.stream()
                .filter(Call::isKept)
                .findFirst()
                .orElse(told.get(told.size() - 1))
                .answer();
    }

    Call.Kind kind() {
        return first.kind();
    }

    String user() {
        return first.by().user();
    }

    String serial() {
        return first.by().serial();
    }

    long step() {
        return first.step();
    }

    Call.Holder about() {
        return first.about();
    }

    boolean isOk() {
        return answer.equals(Call.OK);
    }

    boolean isUnknown() {
        return answer.equals(Call.UNKNOWN);
    }

    boolean mayBeOk() {
        return isOk() || isUnknown();
    }

    /** True when its outcome was known before that one was begun. */
    boolean endedBefore(Act other) {
        return returned < other.invoked;
    }
}
