package jp.kumiai.otp.domain.company;

/** Why something about a company was not entered or changed; nothing was. */
public enum CompanyFailure {

    /** There is no such contract. */
    UNKNOWN_CONTRACT,

    /** The contract has no such user. */
    UNKNOWN_USER,

    /** There is a contract under this number, and another one than was entered. */
    CONTRACT_TAKEN,

    /** Somebody has this login ID, in this company or another. */
    LOGIN_ID_TAKEN,

    /** P21: the first user of a company is its master user. */
    MASTER_MISSING,

    /** P21: a company has one master user, and has it. */
    MASTER_THERE,

    /** P21: a company has 100 users at most. */
    TOO_MANY_USERS,

    /** R10: a user of the company is or was registered. */
    USERS_REGISTERED,

    /** R10: a start date is postponed to a later day than it was, and than today. */
    NOT_LATER,

    /** A token is allotted to a user who is 未登録, of a company that has one on loan. */
    NOTHING_TO_ALLOT
}
