package jp.kumiai.otp.application.port;

import jp.kumiai.otp.domain.session.SessionId;

/** Outgoing port: unpredictable session IDs, each 256 bits from a cryptographic random source. Thread-safe. */
@FunctionalInterface
public interface SessionIds {

    SessionId next();
}
