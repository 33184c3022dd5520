package jp.kumiai.otp.domain.user;

/** What a user may do for their company (利用者区分): マスターユーザ, 管理者ユーザ, 一般ユーザ. */
public enum UserClass {
    MASTER,
    ADMINISTRATOR,
    GENERAL
}
