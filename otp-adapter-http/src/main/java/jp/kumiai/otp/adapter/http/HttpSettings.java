package jp.kumiai.otp.adapter.http;

import io.vavr.control.Option;

/**
 * Where to listen, and whose pages they are.
 *
 * @param host name or address of the interface
 * @param port 0 for any that is free
 * @param bankName as the pages show it
 * @param metricsPort of the same interface, for {@code /metrics} and nothing the public asks for; 0 for any that is free,
 *     none for no metrics
 */
public record HttpSettings(String host, int port, String bankName, Option<Integer> metricsPort) {

    /** Without metrics. */
    public HttpSettings(String host, int port, String bankName) {
        this(host, port, bankName, Option.none());
    }
}
