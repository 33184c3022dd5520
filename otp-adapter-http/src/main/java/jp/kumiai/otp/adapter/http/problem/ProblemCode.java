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
    DUTY_DENIED("It is not the duty of whoever asks"),
    CONTRACT_TAKEN("There is another contract under this number"),
    LOGIN_ID_TAKEN("Somebody has this login ID"),
    MASTER_MISSING("The first user of a company is its master user"),
    MASTER_THERE("The company has its master user"),
    TOO_MANY_USERS("The company has as many users as there can be"),
    USERS_REGISTERED("A user of the company is or was registered"),
    START_NOT_LATER("A start date is postponed to a later day than it was, and than today"),
    NOTHING_TO_ALLOT("The user is not unregistered, or the company has no token on loan"),
    APPLICATION_NUMBER_TAKEN("The contract has another application under this number"),
    NOT_THE_FIRST_APPLICATION("The company has tokens or has applied already"),
    NOT_YET_CUSTOMER("The company never had tokens and is getting none"),
    DEVICES_NOT_HELD("The company does not have these devices"),
    DEVICES_TAKEN("There is another application about these devices"),
    WRONG_APPLICATION_STATE("The step does not follow on the state of the application"),
    WRONG_APPLICATION_KIND("An application of this kind has no such step"),
    DAY_NOT_POSSIBLE("The day is too early or too late"),
    FEE_DUE_ALREADY("The fee of the application is part of a debit already"),
    WRONG_NUMBER_OF_TOKENS("As many tokens are needed as were applied for"),
    TOKENS_NOT_IN_STOCK("The tokens are not in stock, or expire too early"),
    RUN_TOO_EARLY("The tokens of the month are not counted yet"),
    PRECEDING_RUN_OPEN("The fee run of the month before is not done"),
    NOT_THE_NEXT_MONTH("Fee runs follow each other month by month"),
    OUTSIDE_CALENDAR("The bank's calendar does not reach that far"),
    RUN_NOT_CLOSED("There is no fee run of the month that is done"),
    NO_COLLECTOR("It is not configured in whose name debits are collected"),
    DIRECT_DEBIT_TOO_LARGE("The file is too large to be answered"),
    RESULT_FILE_MALFORMED("The result file is not what its layout or its totals say; nothing was booked"),
    RESULT_NOT_OURS("A result in the file is not one of a debit of the month; nothing was booked"),
    STAFF_ID_TAKEN("Somebody has this staff ID"),
    NOT_ONESELF("Nobody blocks themselves"),
    NOT_EXPECTED("This login does not stand at this step"),
    ALREADY_USED("The one-time password was used already"),
    TOKEN_SUSPENDED("The token is suspended"),
    REGISTRATION_SUSPENDED("The user is suspended for registration"),
    NOT_FOUND("There is nothing here"),
    METHOD_NOT_ALLOWED("This resource does not know the method"),
    REQUEST_TIMEOUT("The request took too long to arrive"),
    BODY_TOO_LARGE("The request body is too large"),
    URI_TOO_LONG("The request URI is too long"),
    UNSUPPORTED_MEDIA_TYPE("The request body is not of the media type that this resource takes"),
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
