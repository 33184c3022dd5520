package jp.kumiai.otp.application.decision;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** For callers that have nothing else to do until an answer is there. */
public final class Waiting {

    private Waiting() {}

    /** The answer; what it was completed by instead is thrown as it is, so that faults look alike to all callers. */
    public static <T> T forAnswer(CompletionStage<T> answer) {
        try {
            return answer.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }
}
