package jp.kumiai.otp.adapter.http.page.bank.words;

import jp.kumiai.otp.domain.desk.StaffFailure;
import jp.kumiai.otp.domain.staff.StaffRole;

/** Words about people of the bank. */
public final class StaffWords {

    private StaffWords() {}

    public static String of(StaffRole role) {
        return switch (role) {
            case BRANCH_CLERK -> "営業店窓口";
            case BACK_OFFICE -> "事務センター";
            case AUDITOR -> "監査";
            case STAFF_ADMINISTRATOR -> "システム管理";
        };
    }

    /** What a role is for. */
    public static String says(StaffRole role) {
        return switch (role) {
            case BRANCH_CLERK -> "照会、申込の受付と取下げ、窓口での停止解除・失効・届出";
            case BACK_OFFICE -> "照会、窓口業務、契約法人の登録、申込の処理、手数料";
            case AUDITOR -> "照会と、監査記録の閲覧";
            case STAFF_ADMINISTRATOR -> "行員の登録と利用停止";
        };
    }

    public static String of(StaffFailure failure) {
        return switch (failure) {
            case STAFF_ID_TAKEN -> "この行員番号は、すでに登録されています。別の行員番号を入力してください。";
            case UNKNOWN_STAFF -> "この行員番号の行員は登録されていません。";
            case ONESELF -> "ご自身の利用を停止することはできません。ほかのシステム管理の行員に依頼してください。";
        };
    }
}
