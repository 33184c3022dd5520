package jp.kumiai.otp.adapter.http.page.authentication;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.adapter.http.page.visit.Notice;
import jp.kumiai.otp.adapter.http.page.words.Codes;
import jp.kumiai.otp.adapter.http.page.words.Contacts;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.LoginFailure.ReissueWait;
import jp.kumiai.otp.domain.authentication.LoginFailure.TokenExpired;
import jp.kumiai.otp.domain.user.PasswordAttempts;

/** What the login page says. */
final class LoginMessages {

    private LoginMessages() {}

    static Option<Message> of(Flash flash) {
        return Codes.named(Notice.class, flash.code())
                .map(Notice::message)
                .orElse(() -> Codes.named(LoginFailure.Code.class, flash.code())
                        .map(code -> refusal(code, Instant.ofEpochSecond(flash.number()))));
    }

    /** The number that a refusal's sentence needs. */
    static long numberOf(LoginFailure failure) {
        if (failure instanceof TokenExpired expired) {
            return expired.expiredAt().getEpochSecond();
        }
        return failure instanceof ReissueWait wait ? JapaneseTime.secondRoundedUp(wait.earliestReissue()) : 0;
    }

    /** @param time of the expiry or the reissue; meaningless for the others */
    private static Message refusal(LoginFailure.Code code, Instant time) {
        return switch (code) {
            // one answer, or it would tell which login IDs exist
            case WRONG_CREDENTIALS, PASSWORD_PAUSED ->
                Message.error(
                        "ログインIDまたはパスワードが正しくありません。",
                        "入力内容をご確認のうえ、もう一度入力してください。",
                        "誤りが続いた場合は、正しいパスワードでもしばらくログインできません。" + PasswordAttempts.PAUSE.toMinutes()
                                + "分ほど時間をおいてから入力してください。");
            case SUSPENDED -> Message.error("ワンタイムパスワードの認証が停止しているため、ログインできません。", Contacts.LIFT, Contacts.BRANCH);
            case REGISTRATION_SUSPENDED ->
                Message.error(
                        "利用開始登録が停止しているため、ログインできません。",
                        "シリアル番号またはワンタイムパスワードの入力誤りが続きました。" + Contacts.LIFT,
                        Contacts.BRANCH);
            case TOKEN_EXPIRED ->
                Message.error(
                        "トークンの有効期限が切れているため、ログインできません。",
                        "有効期限：" + JapaneseTime.minute(time),
                        Contacts.REVOKE,
                        Contacts.BRANCH);
            case TOKEN_WITHDRAWN ->
                Message.error("登録されているトークンは現在ご利用いただけないため、ログインできません。", Contacts.REVOKE, Contacts.BRANCH);
            case REISSUE_WAIT ->
                Message.error(
                        "トークンが失効しているため、まだログインできません。",
                        JapaneseTime.minuteRoundedUp(time) + "以降にもう一度ログインして、新しいトークンの利用開始登録を行ってください。");
        };
    }

    static String badLoginId(String typed) {
        return typed.isBlank() ? "ログインIDを入力してください。" : "ログインIDは、半角の英数字と記号（. _ - @）4文字以上32文字以内で入力してください。";
    }

    static String badPassword(String typed) {
        return typed.isEmpty() ? "パスワードを入力してください。" : "パスワードは128文字以内で入力してください。";
    }
}
