package jp.kumiai.otp.adapter.http.page.visit;

import jp.kumiai.otp.adapter.http.page.view.Message;

/** What pages tell besides refusals. */
public enum Notice {
    LOGGED_OUT,
    SESSION_OVER,
    REGISTERED;

    public Message message() {
        return switch (this) {
            case LOGGED_OUT -> Message.success("ログアウトしました。", "ご利用ありがとうございました。");
            case SESSION_OVER ->
                Message.notice("ログインが必要です。", "ログインしていないか、操作のない時間が続いたためログインの有効時間が過ぎました。もう一度ログインしてください。");
            case REGISTERED -> Message.success("利用開始登録が完了しました。", "次回からのログインでは、ログインIDとパスワードに加えて、ワンタイムパスワードを入力してください。");
        };
    }
}
