package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.kumiai.otp.domain.seedimport.dialect.Protection.Authenticated;
import jp.kumiai.otp.domain.totp.Seed;

/**
 * Authenticates and decrypts the secrets of one container, with the keys unwrapped once.
 *
 * <p><b>Security guarantees.</b> A secret is decrypted only after the HMAC over IV and ciphertext has been found equal in
 * constant time, so a forged one never reaches the padding check. Two exceptions: where the file names no MAC, the check
 * value of an AES key wrap stands in for one; and under {@link MacRule#PLAINTEXT_TOO} a secret is decrypted to compare
 * the HMAC over it, and every way in which that fails gives the same answer. To be used by one thread.
 */
final class SecretOpener {

    private final Decryption decryption;
    private final Option<Mac> mac;
    private final MacRule rule;
    private SortedSet<Authenticated> authenticated = TreeSet.empty();
    private boolean forged;

    private SecretOpener(Decryption decryption, Option<Mac> mac, MacRule rule) {
        this.decryption = decryption;
        this.mac = mac;
        this.rule = rule;
    }

    /** Unwraps the MAC key with the encryption key, and fails when it does not come out. */
    static SecretOpener with(byte[] encryptionKey, Option<MacMethod> method, MacRule rule) throws Unreadable {
        Decryption decryption = new Decryption(encryptionKey);
        if (method.isEmpty()) {
            return new SecretOpener(decryption, Option.none(), rule);
        }
        byte[] macKey = method.get()
                .key()
                .map(wrapped -> wrapped.unwrap(decryption))
                .getOrElse(() -> Option.some(encryptionKey.clone()))
                .getOrElseThrow(() -> new Unreadable(new SeedFileFailure.WrongKey()));
        try {
            return new SecretOpener(
                    decryption, Option.some(keyed(method.get().hmac().macName(), macKey)), rule);
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
    Either<RefusedEntry.Reason, byte[]> open(CipherMethod method, byte[] value, Option<byte[]> expectedMac) {
        if (mac.isEmpty() && expectedMac.isEmpty() && method.authenticates()) {
            return vouchedFor(Authenticated.KEY_WRAP, decryption.decrypt(method, value));
        }
        if (mac.isEmpty() || expectedMac.isEmpty()) {
            return Either.left(RefusedEntry.Reason.MAC_MISSING);
        }
        if (MessageDigest.isEqual(mac.get().doFinal(value), expectedMac.get())) {
            authenticated = authenticated.add(Authenticated.CIPHERTEXT);
            return decryption.decrypt(method, value).toEither(RefusedEntry.Reason.UNDECRYPTABLE);
        }
        return vouchedFor(
                Authenticated.PLAINTEXT,
                rule == MacRule.PLAINTEXT_TOO
                        ? decryption
                                .decrypt(method, value)
                                .filter(plain -> isMacOf(plain, mac.get(), expectedMac.get()))
                        : Option.none());
    }

    private static boolean isMacOf(byte[] plain, Mac mac, byte[] expected) {
        boolean equal = MessageDigest.isEqual(mac.doFinal(plain), expected);
        if (!equal) {
            Seed.wipe(plain);
        }
        return equal;
    }

    private Either<RefusedEntry.Reason, byte[]> vouchedFor(Authenticated by, Option<byte[]> secret) {
        if (secret.isEmpty()) {
            forged = true;
            return Either.left(RefusedEntry.Reason.MAC_MISMATCH);
        }
        authenticated = authenticated.add(by);
        return Either.right(secret.get());
    }

    /** True when there were MACs to check and none was right: the key is wrong, rather than every secret altered. */
    boolean neverFitted() {
        return forged && authenticated.isEmpty();
    }

    /** Over what the secrets so far have been authenticated. */
    SortedSet<Authenticated> authenticated() {
        return authenticated;
    }
}
