package jp.kumiai.otp.bootstrap;

/** A setting has a value that it cannot have. Its message is the one line that the operator gets. */
public final class WrongSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongSetting(String message) {
        super(message);
    }
}
