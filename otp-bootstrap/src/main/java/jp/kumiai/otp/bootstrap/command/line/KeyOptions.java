package jp.kumiai.otp.bootstrap.command.line;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.security.SecureRandom;
import jp.kumiai.otp.application.seed.SeedKey;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.WrongSetting;
import jp.kumiai.otp.bootstrap.seed.SeedKeyStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Options that say where the key of the seeds comes from: a file of our own, or a PKCS#12 keystore. */
public final class KeyOptions {

    @CommandLine.Option(names = "--key-file", paramLabel = "FILE", defaultValue = "${env:OTP_KEY_FILE}")
    private @Nullable Path keyFile;

    @CommandLine.Option(names = "--keystore", paramLabel = "FILE", defaultValue = "${env:OTP_KEYSTORE}")
    private @Nullable Path keystore;

    @CommandLine.Option(
            names = "--keystore-password-file",
            paramLabel = "FILE",
            defaultValue = "${env:OTP_KEYSTORE_PASSWORD_FILE}")
    private @Nullable Path keystorePasswordFile;

    /** The key of this place, or of the keystore. */
    public SeedKey seedKey(DataPlace place, SecureRandom random) {
        if (keystore == null) {
            return place.seedKey(Option.of(keyFile), random);
        }
        if (keystorePasswordFile == null) {
            throw new WrongSetting("a keystore needs --keystore-password-file");
        }
        return SeedKeyStore.read(keystore, keystorePasswordFile);
    }
}
