package jp.kumiai.otp.domain.session;

/**
 * Under which a session is stored: the SHA-256 of its {@link SessionId} in 64 hex digits. It opens nothing. Immutable.
 */
public record SessionKey(String value) {}
