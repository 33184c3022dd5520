package jp.kumiai.otp.domain.request;

/**
 * By which two bodies of requests are told apart: 64 hex digits of a keyed hash, since codes and passwords are part of
 * bodies and a plain hash of six digits hides nothing. Immutable.
 */
public record Fingerprint(String value) {}
