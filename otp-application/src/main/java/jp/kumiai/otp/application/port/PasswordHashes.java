package jp.kumiai.otp.application.port;

import io.vavr.control.Option;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.PasswordHash;

/** Outgoing port: makes and checks stored passwords. Thread-safe and deliberately slow. */
public interface PasswordHashes {

    /** A salted, stretched form of this password to store; two calls give two different ones. */
    PasswordHash hash(Password password);

    /**
     * True when the stored hash was made of this password. Without a stored hash it does the same work and says false,
     * so that nobody can tell by the time it takes whether a user exists.
     *
     * @throws PortUnavailable when too many checks are under way already
     */
    boolean matches(Option<PasswordHash> stored, Password entered);
}
