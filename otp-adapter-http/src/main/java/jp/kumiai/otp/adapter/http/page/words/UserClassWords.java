package jp.kumiai.otp.adapter.http.page.words;

import jp.kumiai.otp.domain.user.UserClass;

/** The manual's words for 利用者区分. */
public final class UserClassWords {

    private UserClassWords() {}

    public static String of(UserClass userClass) {
        return switch (userClass) {
            case MASTER -> "マスターユーザ";
            case ADMINISTRATOR -> "管理者ユーザ";
            case GENERAL -> "一般ユーザ";
        };
    }
}
