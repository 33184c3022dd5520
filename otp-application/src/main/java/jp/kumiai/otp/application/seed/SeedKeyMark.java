package jp.kumiai.otp.application.seed;

/**
 * By what a key is known again. It may be stored and printed: it tells nothing of the key.
 *
 * @param keyId name of the key
 * @param value 64 hexadecimal digits, which only this key of this name makes
 */
public record SeedKeyMark(String keyId, String value) {}
