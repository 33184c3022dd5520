package jp.kumiai.otp.application.decision;

/**
 * The states a decision was made on kept changing under it. Nothing was written, consumed or counted; the caller may
 * simply ask again. Neither a refusal nor a fault.
 */
public final class StillStale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StillStale() {
        super("the states kept changing while a decision was made");
    }
}
