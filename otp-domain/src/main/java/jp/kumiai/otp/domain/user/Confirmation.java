package jp.kumiai.otp.domain.user;

/**
 * The 確認用パスワード of a user, by which they confirm what they do to others, and what they got wrong at it.
 *
 * <p>Source: rule R19b. Immutable.
 *
 * @param password hash of the confirmation password, which is not the login password
 * @param attempts its own count, which has nothing to do with one-time passwords
 */
public record Confirmation(PasswordHash password, Attempts attempts) {

    /** Of a user who never confirmed anything. */
    public static Confirmation unused(PasswordHash password) {
        return new Confirmation(password, Attempts.NONE);
    }

    Confirmation with(Attempts next) {
        return new Confirmation(password, next);
    }
}
