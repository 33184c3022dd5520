package jp.kumiai.otp.adapter.http;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.counter.BankKey;

/**
 * Where to listen, and whose pages they are.
 *
 * @param host name or address of the interface
 * @param port 0 for any that is free
 * @param bankName as the pages show it
 * @param bankKey of the bank's own systems; none closes what only they may ask for
 */
public record HttpSettings(String host, int port, String bankName, Option<BankKey> bankKey) {}
