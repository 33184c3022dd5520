package jp.kumiai.otp.domain.totp;

/** The HMAC of one key, for as many messages as are asked: the seam between the codes and who computes them. */
@FunctionalInterface
interface Hmac {

    /** The whole HMAC of this message, a new array. */
    byte[] of(byte[] message);
}
