package jp.kumiai.otp.domain.staff;

/**
 * What somebody of the bank is, and so may do. Nobody who changes anything reads the trail of it as an auditor, and an
 * auditor changes nothing.
 */
public enum StaffRole {

    /** 営業店窓口. */
    BRANCH_CLERK,

    /** 事務センター. */
    BACK_OFFICE,

    /** 監査. */
    AUDITOR,

    /** システム管理: knows no companies. */
    STAFF_ADMINISTRATOR;

    public boolean may(Duty duty) {
        return switch (duty) {
            case ENQUIRY -> this != STAFF_ADMINISTRATOR;
            case COUNTER -> this == BRANCH_CLERK || this == BACK_OFFICE;
            case COMPANY_ENTRY, FULFILMENT, BILLING -> this == BACK_OFFICE;
            case AUDIT -> this == AUDITOR;
            case STAFF_ADMINISTRATION -> this == STAFF_ADMINISTRATOR;
        };
    }
}
