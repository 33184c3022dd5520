package jp.kumiai.otp.adapter.http.page.error;

import java.util.List;
import jp.kumiai.otp.adapter.http.page.words.Contacts;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;

/** What the error pages say. They repeat nothing of the request. */
final class ErrorWords {

    private ErrorWords() {}

    static String title(ProblemCode code) {
        return switch (code) {
            case NOT_FOUND -> "ページが見つかりません";
            case METHOD_NOT_ALLOWED -> "この操作は行えません";
            case BODY_TOO_LARGE, URI_TOO_LONG, HEADERS_TOO_LARGE -> "送信された内容が大きすぎます";
            case REQUEST_TIMEOUT -> "通信に時間がかかりすぎました";
            case NOT_ENTITLED -> "この操作を行う権限がありません";
            case BUG -> "処理を完了できませんでした";
            case TRY_AGAIN -> "ただいま処理が混み合っています";
            case UNAVAILABLE -> "ただいまご利用いただけません";
            case MALFORMED,
                    UNSUPPORTED_MEDIA_TYPE,
                    WRONG_CREDENTIALS,
                    SESSION_OVER,
                    TOKEN_EXPIRED,
                    TOKEN_WITHDRAWN,
                    REISSUE_WAIT,
                    CODE_MISMATCH,
                    REGISTRATION_MISMATCH,
                    NOT_REGISTERED,
                    NEXT_CODE_NEEDED,
                    LIST_CHANGED,
                    CONFIRMATION_MISMATCH,
                    CONFIRMATION_SUSPENDED,
                    REQUEST_REUSED,
                    CODES_NOT_CONSECUTIVE,
                    DEVICE_NOT_MOVABLE,
                    DEVICE_STILL_BOUND,
                    DEVICE_EXPIRED,
                    DUTY_DENIED,
                    CONTRACT_TAKEN,
                    LOGIN_ID_TAKEN,
                    MASTER_MISSING,
                    MASTER_THERE,
                    TOO_MANY_USERS,
                    USERS_REGISTERED,
                    START_NOT_LATER,
                    NOTHING_TO_ALLOT,
                    APPLICATION_NUMBER_TAKEN,
                    NOT_THE_FIRST_APPLICATION,
                    NOT_YET_CUSTOMER,
                    DEVICES_NOT_HELD,
                    DEVICES_TAKEN,
                    WRONG_APPLICATION_STATE,
                    WRONG_APPLICATION_KIND,
                    DAY_NOT_POSSIBLE,
                    FEE_DUE_ALREADY,
                    WRONG_NUMBER_OF_TOKENS,
                    TOKENS_NOT_IN_STOCK,
                    RUN_TOO_EARLY,
                    PRECEDING_RUN_OPEN,
                    NOT_THE_NEXT_MONTH,
                    OUTSIDE_CALENDAR,
                    RUN_NOT_CLOSED,
                    NO_COLLECTOR,
                    DIRECT_DEBIT_TOO_LARGE,
                    RESULT_FILE_MALFORMED,
                    RESULT_NOT_OURS,
                    STAFF_ID_TAKEN,
                    NOT_ONESELF,
                    NOT_EXPECTED,
                    ALREADY_USED,
                    TOKEN_SUSPENDED,
                    REGISTRATION_SUSPENDED -> "送信された内容を読み取れませんでした";
        };
    }

    static List<String> sentences(ProblemCode code) {
        return switch (code) {
            case NOT_FOUND -> List.of("アドレスに誤りがあるか、ページが移動または削除されています。", "アドレスをご確認いただくか、トップページからお進みください。");
            case BODY_TOO_LARGE, URI_TOO_LONG, HEADERS_TOO_LARGE -> List.of("入力内容を短くして、もう一度操作してください。");
            case REQUEST_TIMEOUT -> List.of("通信の状態をご確認のうえ、もう一度操作してください。");
            case NOT_ENTITLED ->
                List.of(
                        "「管理」のメニューは、ワンタイムパスワードの利用開始登録がお済みで、認証が停止していないマスターユーザと管理者ユーザだけがご利用いただけます。",
                        "操作が必要な場合は、貴社のマスターユーザまたは管理者ユーザにご依頼ください。",
                        Contacts.BRANCH);
            case BUG -> List.of("申し訳ございません。システムに問題が発生しました。", "操作が完了したかどうかを、トップページからご確認ください。");
            case TRY_AGAIN -> List.of("操作は完了していません。少し待ってから、もう一度操作してください。");
            case UNAVAILABLE -> List.of("申し訳ございません。システムの一部が応答していません。", "しばらく時間をおいてから、もう一度操作してください。");
            case MALFORMED,
                    METHOD_NOT_ALLOWED,
                    UNSUPPORTED_MEDIA_TYPE,
                    WRONG_CREDENTIALS,
                    SESSION_OVER,
                    TOKEN_EXPIRED,
                    TOKEN_WITHDRAWN,
                    REISSUE_WAIT,
                    CODE_MISMATCH,
                    REGISTRATION_MISMATCH,
                    NOT_REGISTERED,
                    NEXT_CODE_NEEDED,
                    LIST_CHANGED,
                    CONFIRMATION_MISMATCH,
                    CONFIRMATION_SUSPENDED,
                    REQUEST_REUSED,
                    CODES_NOT_CONSECUTIVE,
                    DEVICE_NOT_MOVABLE,
                    DEVICE_STILL_BOUND,
                    DEVICE_EXPIRED,
                    DUTY_DENIED,
                    CONTRACT_TAKEN,
                    LOGIN_ID_TAKEN,
                    MASTER_MISSING,
                    MASTER_THERE,
                    TOO_MANY_USERS,
                    USERS_REGISTERED,
                    START_NOT_LATER,
                    NOTHING_TO_ALLOT,
                    APPLICATION_NUMBER_TAKEN,
                    NOT_THE_FIRST_APPLICATION,
                    NOT_YET_CUSTOMER,
                    DEVICES_NOT_HELD,
                    DEVICES_TAKEN,
                    WRONG_APPLICATION_STATE,
                    WRONG_APPLICATION_KIND,
                    DAY_NOT_POSSIBLE,
                    FEE_DUE_ALREADY,
                    WRONG_NUMBER_OF_TOKENS,
                    TOKENS_NOT_IN_STOCK,
                    RUN_TOO_EARLY,
                    PRECEDING_RUN_OPEN,
                    NOT_THE_NEXT_MONTH,
                    OUTSIDE_CALENDAR,
                    RUN_NOT_CLOSED,
                    NO_COLLECTOR,
                    DIRECT_DEBIT_TOO_LARGE,
                    RESULT_FILE_MALFORMED,
                    RESULT_NOT_OURS,
                    STAFF_ID_TAKEN,
                    NOT_ONESELF,
                    NOT_EXPECTED,
                    ALREADY_USED,
                    TOKEN_SUSPENDED,
                    REGISTRATION_SUSPENDED -> List.of("トップページからもう一度操作してください。操作は完了していません。");
        };
    }
}
