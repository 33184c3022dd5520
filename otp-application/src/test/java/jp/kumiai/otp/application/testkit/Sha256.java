package jp.kumiai.otp.application.testkit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one primitive of the fakes. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
