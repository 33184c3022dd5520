package jp.kumiai.otp.application.seed;

import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-GCM (NIST SP 800-38D) under one key, with tags of 128 bits.
 *
 * <p>To look a cipher up takes longer than to open a seed and to verify a code with it. So a cipher that has done its work
 * waits for the next; there are as many as were ever at work at once. One that failed is thrown away. Each key has its
 * own, since a cipher stays with the provider that took its first key.
 *
 * <p>Thread-safe: a cipher at work belongs to one caller.
 */
final class SeedCiphers {

    private static final int TAG_BITS = 128;

    private final SeedKey key;
    private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();

    SeedCiphers(SeedKey key) {
        this.key = key;
    }

    SeedKey key() {
        return key;
    }

    /** The ciphertext of {@code secret} and its tag. The caller never gives a nonce twice. */
    byte[] seal(byte[] nonce, byte[] boundTo, byte[] secret) throws GeneralSecurityException {
        return worked(Cipher.ENCRYPT_MODE, nonce, boundTo, secret);
    }

    /** The secret again; an exception when the key, the nonce, what it is bound to or the ciphertext is another. */
    byte[] open(byte[] nonce, byte[] boundTo, byte[] sealed) throws GeneralSecurityException {
        return worked(Cipher.DECRYPT_MODE, nonce, boundTo, sealed);
    }

    private byte[] worked(int mode, byte[] nonce, byte[] boundTo, byte[] input) throws GeneralSecurityException {
        Option<Cipher> waiting = Option.of(idle.poll());
        Cipher cipher = waiting.isDefined() ? waiting.get() : key.cipher("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(boundTo);
        byte[] output = cipher.doFinal(input);
        idle.offer(cipher);
        return output;
    }
}
