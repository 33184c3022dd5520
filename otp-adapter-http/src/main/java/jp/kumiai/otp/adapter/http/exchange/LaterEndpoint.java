package jp.kumiai.otp.adapter.http.exchange;

import java.util.concurrent.CompletionStage;

/**
 * Answers the requests of one route without a thread that waits. Thread-safe; it must not block, since the thread it is
 * called in serves other connections too. What it throws, or is completed by, is answered in the one place for errors.
 */
@FunctionalInterface
public interface LaterEndpoint {

    CompletionStage<Reply> answer(Exchange exchange);
}
