package jp.kumiai.otp.bootstrap.seed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.crypto.SecretKey;
import jp.kumiai.otp.application.seed.SeedKey;
import jp.kumiai.otp.bootstrap.FirstLine;
import jp.kumiai.otp.bootstrap.StartFailure;

/**
 * The key that encrypts seeds, from a PKCS#12 keystore with one AES-256 entry; the entry's alias is the key's name.
 *
 * <p>Such a keystore is made with {@code keytool -genseckey -keyalg AES -keysize 256 -storetype PKCS12}.
 */
public final class SeedKeyStore {

    private SeedKeyStore() {}

    /**
     * Reads the key.
     *
     * @param passwordFile its first line is the password of the keystore and of the entry
     */
    public static SeedKey read(Path file, Path passwordFile) {
        char[] password = FirstLine.of(passwordFile, "the password file").toCharArray();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            List<String> aliases = Collections.list(store.aliases());
            if (aliases.size() != 1) {
                throw new StartFailure("the keystore " + file + " must hold just one key, not " + aliases.size());
            }
            Key key = store.getKey(aliases.get(0), password);
            if (key instanceof SecretKey secret) {
                return new SeedKey(aliases.get(0), secret);
            }
            throw new StartFailure("the keystore " + file + " holds no secret key");
        } catch (IllegalArgumentException e) {
            throw new StartFailure("the keystore " + file + " holds no AES key of 256 bits", e);
        } catch (IOException | GeneralSecurityException e) {
            throw new StartFailure("the keystore " + file + " cannot be read, or its password is another", e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
