package jp.kumiai.otp.domain.staff;

/** What people of the bank do with the system; each act belongs to one. */
public enum Duty {

    /** To look at companies, applications, tokens and fees. */
    ENQUIRY,

    /** At the counter: applications received and withdrawn, suspensions lifted, tokens revoked, reported, resynchronised. */
    COUNTER,

    /** Companies and users entered and changed, start dates postponed. */
    COMPANY_ENTRY,

    /** Applications accepted, tokens allocated, sent, put away, imported. */
    FULFILMENT,

    /** Fee runs, direct debit files and their results. */
    BILLING,

    /** To read the audit trail. */
    AUDIT,

    /** To enter and block people of the bank. */
    STAFF_ADMINISTRATION
}
