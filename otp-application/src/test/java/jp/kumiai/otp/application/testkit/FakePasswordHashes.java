package jp.kumiai.otp.application.testkit;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.application.port.PortUnavailable;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.PasswordHash;

/** Password hashes that are salted, foreseeable and not slow at all: for tests only. Thread-safe. */
public final class FakePasswordHashes implements PasswordHashes {

    private static final String FORM = "fake:";

    private final AtomicInteger salts = new AtomicInteger();

    @Override
    public PasswordHash hash(Password password) {
        return salted("salt" + salts.incrementAndGet(), password);
    }

    /** The same hash each time. */
    public static PasswordHash salted(String salt, Password password) {
        byte[] text = (salt + ":" + new String(password.reveal())).getBytes(StandardCharsets.UTF_16);
        return PasswordHash.of(
                FORM + salt + ":" + HexFormat.of().formatHex(Sha256.newDigest().digest(text)));
    }

    @Override
    public boolean matches(Option<PasswordHash> stored, Password entered) {
        return stored.exists(hash -> salted(saltOf(hash), entered).encoded().equals(hash.encoded()));
    }

    private static String saltOf(PasswordHash hash) {
        String encoded = hash.encoded();
        if (!encoded.startsWith(FORM)) {
            throw new PortUnavailable("a stored password hash is not one of ours");
        }
        return encoded.substring(FORM.length(), encoded.lastIndexOf(':'));
    }
}
