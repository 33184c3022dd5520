package jp.kumiai.otp.bootstrap;

/**
 * Something outside the program keeps it from starting or going on: a wrong setting, a missing key, a taken port. Its
 * message is the one line that the operator gets.
 */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
