package jp.kumiai.otp.adapter.http.exchange;

/**
 * Answers the requests of one route. Thread-safe; it may block. What it throws is answered in the one place for errors,
 * never by the endpoint.
 */
@FunctionalInterface
public interface Endpoint {

    Reply answer(Exchange exchange);
}
