package jp.kumiai.otp.adapter.http.page.visit;

import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.words.Contacts;

/** What pages tell besides refusals. */
public enum Notice {
    LOGGED_OUT,
    SESSION_OVER,
    LEFT,
    CODE_SUSPENDED,
    REGISTERED;

    public Message message() {
        return switch (this) {
            case LOGGED_OUT -> Message.success("ログアウトしました。", "ご利用ありがとうございました。");
            case SESSION_OVER ->
                Message.notice("ログインが必要です。", "ログインしていないか、操作のない時間が続いたためログインの有効時間が過ぎました。もう一度ログインしてください。");
            case LEFT ->
                Message.notice("ログインは終了しています。", "ご自身のトークンを失効したため、ほかの画面はご利用いただけません。トークン発行可能日時以降に、もう一度ログインしてください。");
            case CODE_SUSPENDED ->
                Message.error(
                        "誤りが続いたため、ワンタイムパスワードの認証を停止しました。",
                        "操作は完了していません。次回からログインできません。" + Contacts.LIFT,
                        Contacts.BRANCH);
            case REGISTERED -> Message.success("利用開始登録が完了しました。", "次回からのログインでは、ログインIDとパスワードに加えて、ワンタイムパスワードを入力してください。");
        };
    }
}
