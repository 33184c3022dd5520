package jp.kumiai.otp.bootstrap.history;

import java.util.Set;
import java.util.stream.Stream;

/** Nobody is told anything that the rules do not say: no bug, no wrong password, no mismatch of a list nobody changed. */
final class OnlyForeseenAnswers implements Law {

    private static final Set<String> FORESEEN = Set.of(
            Call.OK,
            Call.UNKNOWN,
            Call.NOT_FOUND,
            Call.MISMATCH,
            "ALREADY_USED",
            // its minute was over when the code arrived
            "NEXT_CODE_NEEDED",
            "REGISTRATION_MISMATCH",
            "TOKEN_SUSPENDED",
            // revoked, or a login that was answered but not heard
            "SESSION_OVER",
            "NOT_EXPECTED",
            "NOT_REGISTERED",
            // two administrators at once
            "LIST_CHANGED",
            // the token of whoever lifts is suspended itself
            "NOT_ENTITLED",
            "TRY_AGAIN");

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return evidence.calls().stream()
                .filter(call -> !FORESEEN.contains(call.answer()))
                .map(Call::toString);
    }
}
