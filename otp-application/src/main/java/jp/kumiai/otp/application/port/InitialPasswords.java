package jp.kumiai.otp.application.port;

import jp.kumiai.otp.domain.user.Password;

/**
 * Outgoing port: draws the passwords of new users, which the bank hands out in a sealed letter.
 *
 * <p><b>Security guarantees.</b> Each has at least 70 bits of a cryptographic random source, in characters that are read
 * out without mistakes. Thread-safe.
 */
@FunctionalInterface
public interface InitialPasswords {

    /** A new one at every call. */
    Password next();
}
