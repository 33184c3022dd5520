package jp.kumiai.otp.adapter.http.problem;

import java.util.Locale;

/**
 * What a caller may learn of what went wrong. Codes are stable: clients decide by them. Some reasons of the domain share
 * one, so that nobody can tell them apart.
 */
public enum ProblemCode {
    MALFORMED("The request is not what this resource takes"),
    WRONG_CREDENTIALS("The login ID or the password is not right"),
    SESSION_OVER("There is no such session, or not any more"),
    TOKEN_EXPIRED("The token has expired"),
    TOKEN_WITHDRAWN("The token is no longer lent to the company"),
    REISSUE_WAIT("The next token can be registered only later"),
    CODE_MISMATCH("The one-time password is not right"),
    REGISTRATION_MISMATCH("The serial number or the one-time password is not right"),
    NOT_ENTITLED("Only for master and administrator users who are registered and not suspended"),
    NOT_REGISTERED("The user has registered no token yet"),
    NEXT_CODE_NEEDED("The token's clock is off; its next one-time password is needed too"),
    LIST_CHANGED("Some of the rows are not as they were seen; nothing was done"),
    CONFIRMATION_MISMATCH("The confirmation password is not right"),
    CONFIRMATION_SUSPENDED("The confirmation password is suspended"),
    REQUEST_REUSED("The request ID was used for another body before"),
    CODES_NOT_CONSECUTIVE("The two one-time passwords are not two consecutive ones within reach"),
    DEVICE_NOT_MOVABLE("A device in its present state cannot become that"),
    DEVICE_STILL_BOUND("Users are still bound to the device; they are revoked first"),
    DEVICE_EXPIRED("The device has expired and is of no use to anybody"),
    BANK_KEY_REQUIRED("Only the bank's own systems may ask for this"),
    NOT_EXPECTED("This login does not stand at this step"),
    ALREADY_USED("The one-time password was used already"),
    TOKEN_SUSPENDED("The token is suspended"),
    REGISTRATION_SUSPENDED("The user is suspended for registration"),
    NOT_FOUND("There is nothing here"),
    METHOD_NOT_ALLOWED("This resource does not know the method"),
    REQUEST_TIMEOUT("The request took too long to arrive"),
    BODY_TOO_LARGE("The request body is too large"),
    URI_TOO_LONG("The request URI is too long"),
    UNSUPPORTED_MEDIA_TYPE("The request body must be application/json in UTF-8"),
    HEADERS_TOO_LARGE("The request header fields are too large"),
    BUG("The request could not be processed"),
    TRY_AGAIN("Somebody else was faster; nothing was changed"),
    UNAVAILABLE("A part of the system does not answer");

    private final String title;

    ProblemCode(String title) {
        this.title = title;
    }

    /** A sentence for whoever reads a trace; not for the bank's customers. */
    public String title() {
        return title;
    }

    /** The problem type of RFC 9457, a relative reference. */
    public String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
