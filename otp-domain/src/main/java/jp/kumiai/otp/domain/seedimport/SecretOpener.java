package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.domain.totp.Seed;

/**
 * Authenticates and decrypts the secrets of one container, with the keys unwrapped once.
 *
 * <p><b>Security guarantees.</b> A secret is decrypted only after the HMAC over IV and ciphertext has been found equal in
 * constant time, so a forged one never reaches the padding check. To be used by one thread.
 */
final class SecretOpener {

    private final CbcDecryption decryption;
    private final Option<Mac> mac;
    private int authentic;
    private int forged;

    private SecretOpener(CbcDecryption decryption, Option<Mac> mac) {
        this.decryption = decryption;
        this.mac = mac;
    }

    /** Unwraps the MAC key with the encryption key, and fails when it does not come out. */
    static SecretOpener with(byte[] encryptionKey, Option<MacMethod> method) throws Unreadable {
        CbcDecryption decryption = new CbcDecryption(encryptionKey);
        if (method.isEmpty()) {
            return new SecretOpener(decryption, Option.none());
        }
        byte[] macKey = method.get()
                .key()
                .map(wrapped -> wrapped.unwrap(decryption))
                .getOrElse(() -> Option.some(encryptionKey.clone()))
                .getOrElseThrow(() -> new Unreadable(new SeedFileFailure.WrongKey()));
        try {
            return new SecretOpener(
                    decryption, Option.some(keyed(method.get().hmac().macName(), macKey)));
        } finally {
            Seed.wipe(macKey);
        }
    }

    private static Mac keyed(String name, byte[] key) {
        try {
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(key, name));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the security provider cannot do " + name, e);
        }
    }

    /** The secret bytes, which the caller wipes, or why they are not to be had. */
    Either<RefusedEntry.Reason, byte[]> open(CbcMethod method, byte[] ivAndCiphertext, Option<byte[]> expectedMac) {
        if (mac.isEmpty() || expectedMac.isEmpty()) {
            return Either.left(RefusedEntry.Reason.MAC_MISSING);
        }
        if (!MessageDigest.isEqual(mac.get().doFinal(ivAndCiphertext), expectedMac.get())) {
            forged++;
            return Either.left(RefusedEntry.Reason.MAC_MISMATCH);
        }
        authentic++;
        return decryption.decrypt(method, ivAndCiphertext).toEither(RefusedEntry.Reason.UNDECRYPTABLE);
    }

    /** True when there were MACs to check and none was right: the key is wrong, rather than every secret altered. */
    boolean neverFitted() {
        return forged > 0 && authentic == 0;
    }
}
