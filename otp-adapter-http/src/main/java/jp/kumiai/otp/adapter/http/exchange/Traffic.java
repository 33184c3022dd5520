package jp.kumiai.otp.adapter.http.exchange;

import java.util.function.IntConsumer;

/** Is told of every request for a route, and of its answer. Thread-safe; it must not wait. */
@FunctionalInterface
public interface Traffic {

    /** Nobody watches. */
    Traffic UNWATCHED = route -> status -> {};

    /**
     * A request is there, with its body.
     *
     * @return is told the status, once, when the reply is about to go out
     */
    IntConsumer begins(Route route);
}
