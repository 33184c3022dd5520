package jp.kumiai.otp.domain.benchmark;

import io.vavr.collection.List;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import jp.kumiai.otp.domain.totp.Seed;
import jp.kumiai.otp.domain.totp.StepWindow;
import jp.kumiai.otp.domain.totp.TimeStep;
import jp.kumiai.otp.domain.totp.Totp;
import jp.kumiai.otp.domain.totp.TotpParameters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * This library from a seed encrypted at rest: AES-256-GCM with additional data bound to the token, then the comparison.
 *
 * <p>The product's vault lies in otp-application, which this module cannot see. Here is its work by the plain JCA: a
 * cipher, a nonce of its own, 67 bytes of additional data, the tag. What the vault adds in parsing is not measured.
 */
@State(Scope.Thread)
public class ThisLibrarySealed {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key = new SecretKeySpec(new byte[32], "AES");
    private final byte[] boundTo =
            "otp-seed/1, key 1, serial 23456789, SHA1, 6 digits, 60 seconds each".getBytes(StandardCharsets.US_ASCII);
    private final java.util.List<byte[]> sealed = Tokens.as(this::seal);
    private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();
    private final Totp totp = Totp.standard();
    private final OneTimePassword wrong =
            OneTimePassword.parse(Tokens.WRONG_CODE).get();

    /** With a cipher that waits for the next token in a queue, as the vault does it. */
    @Benchmark
    public List<TimeStep> verifyOneStepAround(CpuMeter meter) throws GeneralSecurityException {
        Cipher waiting = idle.poll();
        Cipher cipher = waiting == null ? cipher() : waiting;
        List<TimeStep> matching = matching(cipher, meter);
        idle.offer(cipher);
        return matching;
    }

    /** With a cipher from the provider for every token: why the vault does otherwise. */
    @Benchmark
    public List<TimeStep> verifyOneStepAroundWithANewCipher(CpuMeter meter) throws GeneralSecurityException {
        return matching(cipher(), meter);
    }

    private List<TimeStep> matching(Cipher cipher, CpuMeter meter) throws GeneralSecurityException {
        byte[] secret = crypt(cipher, Cipher.DECRYPT_MODE, sealed.get(meter.next()));
        Seed seed = Seed.of(secret).get();
        Seed.wipe(secret);
        return totp.stepsMatching(seed, TotpParameters.STANDARD, StepWindow.around(Tokens.STEP, 1), wrong);
    }

    /** Under the first bytes of the secret as nonce: another for every token, the same in every process. */
    private byte[] seal(byte[] secret) {
        byte[] nonce = Arrays.copyOf(secret, NONCE_BYTES);
        byte[] noncedSecret = ByteBuffer.allocate(NONCE_BYTES + secret.length)
                .put(nonce)
                .put(secret)
                .array();
        try {
            byte[] ciphertext = crypt(cipher(), Cipher.ENCRYPT_MODE, noncedSecret);
            return ByteBuffer.allocate(NONCE_BYTES + ciphertext.length)
                    .put(nonce)
                    .put(ciphertext)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] crypt(Cipher cipher, int mode, byte[] nonceAndBody) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonceAndBody, 0, NONCE_BYTES));
        cipher.updateAAD(boundTo);
        return cipher.doFinal(nonceAndBody, NONCE_BYTES, nonceAndBody.length - NONCE_BYTES);
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
