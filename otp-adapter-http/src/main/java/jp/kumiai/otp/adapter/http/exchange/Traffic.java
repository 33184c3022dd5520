package jp.kumiai.otp.adapter.http.exchange;

import java.time.Duration;

/** Is told of every request for a route, when its reply is about to go out. Thread-safe; it must not wait. */
@FunctionalInterface
public interface Traffic {

    /** Nobody watches. */
    Traffic UNWATCHED = (route, status, took) -> {};

    /**
     * A request was answered.
     *
     * @param took since the request was there with its head
     */
    void answered(Route route, int status, Duration took);
}
