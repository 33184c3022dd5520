package jp.kumiai.otp.bootstrap.history;

import java.util.Set;

/**
 * One request that a client sent, with the moments before it was sent and after its answer was there.
 *
 * <p>Whoever sends a request again under its request ID makes another call of the same act. Where a request has no ID,
 * each call is an act of its own.
 *
 * @param act the request ID, or a number of our own
 * @param by the user who asks, and their token
 * @param step of which the code is, as whoever made the code knows; {@link #NO_STEP} for a wrong code or none
 * @param about whose token is revoked or lifted; the user themselves where it is about no other
 * @param invoked in nanoseconds of one clock for all clients
 * @param answer {@link #OK}, the code of a refusal, or {@link #UNKNOWN}
 * @param detail what must be the same when the answer is read again
 */
public record Call(
        String act,
        Kind kind,
        Holder by,
        long step,
        Holder about,
        long invoked,
        long returned,
        String answer,
        String detail) {

    public static final long NO_STEP = -1;

    public static final String OK = "OK";
    public static final String MISMATCH = "CODE_MISMATCH";
    /** The connection broke, or the node said that it does not know. */
    public static final String UNKNOWN = "UNKNOWN";
    /** There is no answer under this request ID. */
    public static final String NOT_FOUND = "NOT_FOUND";

    /** Answers that are kept under the request's ID. */
    private static final Set<String> KEPT =
            Set.of(OK, MISMATCH, "ALREADY_USED", "NEXT_CODE_NEEDED", "TOKEN_SUSPENDED", "LIST_CHANGED");

    /** What was asked for. */
    public enum Kind {
        LOG_IN,
        REGISTER,
        AUTHORISE,
        REVOKE,
        LIFT,
        /** What became of an authorisation. */
        ASK;

        boolean hasRequestId() {
            return this != LOG_IN && this != REGISTER;
        }
    }

    /** A user and the serial number of their token. */
    public record Holder(String user, String serial) {}

    boolean isKept() {
        return kind.hasRequestId() && KEPT.contains(answer);
    }
}
