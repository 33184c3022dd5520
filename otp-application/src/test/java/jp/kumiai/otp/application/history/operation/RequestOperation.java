package jp.kumiai.otp.application.history.operation;

/** An operation with a request ID (R37a). */
public interface RequestOperation extends Operation {

    int session();

    String request();

    /** The kind of answer that is kept: AUTHORISATION, LIFTING or REVOCATION. */
    String form();

    /** The same request in another session. */
    RequestOperation in(int session);
}
