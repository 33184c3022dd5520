package jp.kumiai.otp.bootstrap.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what a history of several nodes under faults must not contain. Pure. */
public final class HistoryChecker {

    private static final Map<String, Law> LAWS = laws();

    private HistoryChecker() {}

    private static Map<String, Law> laws() {
        Map<String, Law> laws = new LinkedHashMap<>();
        laws.put("R4: a step is accepted once", new OneAcceptancePerStep());
        laws.put("R4: accepted steps increase", new StepsIncrease());
        laws.put("R17: failures are counted exactly", new FailuresAreCounted());
        laws.put("R17: no guess beyond the limit", new NoGuessBeyondTheLimit());
        laws.put("what was acknowledged is stored", new NothingIsLost());
        laws.put("each act has one event", new OneEventEach());
        laws.put("R28: nothing after a revocation", new NothingAfterRevocation());
        laws.put("R29: the same user waits", new NoReissueBeforeTheWait());
        laws.put("R37a: a request has one answer", new OneAnswerEach());
        laws.put("only foreseen answers", new OnlyForeseenAnswers());
        return laws;
    }

    /** Breaches, each behind the name of its law; empty when all is well. */
    public static List<String> breaches(List<Call> calls, Stored stored) {
        Evidence evidence = Evidence.of(calls, stored);
        return LAWS.entrySet().stream()
                .flatMap(law -> law.getValue().breaches(evidence).map(breach -> law.getKey() + ": " + breach))
                .toList();
    }
}
