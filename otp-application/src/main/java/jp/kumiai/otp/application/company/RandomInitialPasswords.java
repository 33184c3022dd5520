package jp.kumiai.otp.application.company;

import java.security.SecureRandom;
import jp.kumiai.otp.application.port.InitialPasswords;
import jp.kumiai.otp.domain.user.Password;

/** Draws initial passwords from the JDK's cryptographic random source: 15 letters and digits, 5 bits each. Thread-safe. */
public final class RandomInitialPasswords implements InitialPasswords {

    /** Without 0 and o, 1 and l, i: a letter is read, not copied. */
    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789A";

    private static final int LENGTH = 15;

    private final SecureRandom random;

    public RandomInitialPasswords(SecureRandom random) {
        this.random = random;
    }

    @Override
    public Password next() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return Password.parse(text.toString())
                .getOrElseThrow(() -> new IllegalStateException("15 characters are a password"));
    }
}
