package jp.kumiai.otp.adapter.http.page.error;

import java.util.List;
import jp.kumiai.otp.adapter.http.page.words.Contacts;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;

/** What an error page says. It repeats nothing of the request. Immutable. */
record ErrorWords(String title, List<String> sentences) {

    private static final String NOT_DONE = "トップページからもう一度操作してください。操作は完了していません。";

    private static ErrorWords of(String title, String... sentences) {
        return new ErrorWords(title, List.of(sentences));
    }

    static ErrorWords of(ProblemCode code) {
        return switch (code) {
            case NOT_FOUND -> of("ページが見つかりません", "アドレスに誤りがあるか、ページが移動または削除されています。", "アドレスをご確認いただくか、トップページからお進みください。");
            case METHOD_NOT_ALLOWED -> of("この操作は行えません", NOT_DONE);
            case BODY_TOO_LARGE, URI_TOO_LONG, HEADERS_TOO_LARGE -> of("送信された内容が大きすぎます", "入力内容を短くして、もう一度操作してください。");
            case REQUEST_TIMEOUT -> of("通信に時間がかかりすぎました", "通信の状態をご確認のうえ、もう一度操作してください。");
            case NOT_ENTITLED ->
                of(
                        "この操作を行う権限がありません",
                        "「管理」のメニューは、ワンタイムパスワードの利用開始登録がお済みで、認証が停止していないマスターユーザと管理者ユーザだけがご利用いただけます。",
                        "操作が必要な場合は、貴社のマスターユーザまたは管理者ユーザにご依頼ください。",
                        Contacts.BRANCH);
            case BUG -> of("処理を完了できませんでした", "申し訳ございません。システムに問題が発生しました。", "操作が完了したかどうかを、トップページからご確認ください。");
            case TRY_AGAIN -> of("ただいま処理が混み合っています", "操作は完了していません。少し待ってから、もう一度操作してください。");
            case UNAVAILABLE -> of("ただいまご利用いただけません", "申し訳ございません。システムの一部が応答していません。", "しばらく時間をおいてから、もう一度操作してください。");
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
                    REGISTRATION_SUSPENDED -> of("送信された内容を読み取れませんでした", NOT_DONE);
        };
    }
}
