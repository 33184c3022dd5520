package jp.kumiai.otp.adapter.http;

/**
 * Where to listen, and whose pages they are.
 *
 * @param host name or address of the interface
 * @param port 0 for any that is free
 * @param bankName as the pages show it
 */
public record HttpSettings(String host, int port, String bankName) {}
