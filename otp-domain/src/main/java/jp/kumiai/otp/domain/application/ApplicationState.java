package jp.kumiai.otp.domain.application;

/** How far an application has come (R8). */
public enum ApplicationState {

    /** 受付. */
    RECEIVED,

    /** 承認: the start date is fixed. */
    ACCEPTED,

    /** トークン割当済み. */
    TOKEN_ALLOCATED,

    /** 送付済み. */
    SHIPPED,

    /** 完了: delivered, or of a return, all devices are back. */
    COMPLETED,

    /** 取下げ. */
    WITHDRAWN
}
