package jp.kumiai.otp.application.session;

import io.vavr.Lazy;
import io.vavr.control.Option;
import jp.kumiai.otp.application.port.PasswordHashes;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.Standing;

/**
 * Compares one entered 確認用パスワード with the stored one, which is slow on purpose: once, however often a decision is made
 * again, and not at all when the decision does not get so far. For one request in one thread.
 */
public final class ConfirmationCheck {

    private final PasswordHashes passwords;
    private final Password entered;
    private Option<Boolean> said = Option.none();

    ConfirmationCheck(PasswordHashes passwords, Password entered) {
        this.passwords = passwords;
        this.entered = entered;
    }

    /** Whether it is the confirmation password of this user. */
    public Lazy<Boolean> of(Standing actor) {
        return Lazy.of(() -> {
            said = said.orElse(() -> Option.some(compare(actor)));
            return said.getOrElse(false);
        });
    }

    private boolean compare(Standing actor) {
        return passwords.matches(Option.some(actor.user().confirmation().password()), entered);
    }
}
