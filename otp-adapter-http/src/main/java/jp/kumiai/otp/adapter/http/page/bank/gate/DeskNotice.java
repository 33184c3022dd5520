package jp.kumiai.otp.adapter.http.page.bank.gate;

import jp.kumiai.otp.adapter.http.page.view.Message;

/** What pages of the bank tell after a redirect. What has changed stands on the page itself. */
public enum DeskNotice {
    LOGGED_OUT,
    SESSION_OVER,
    COMPANY_ENTERED,
    ACCOUNT_CHANGED,
    START_POSTPONED,
    TOKEN_ALLOTTED,
    APPLICATION_RECEIVED,
    DEVICES_REPORTED,
    APPLICATION_ACCEPTED,
    TOKENS_ALLOCATED,
    TOKENS_SHIPPED,
    APPLICATION_COMPLETED,
    APPLICATION_WITHDRAWN,
    DEVICE_REPORTED,
    DEVICE_PUT_AWAY,
    RUN_STARTED,
    STAFF_ENTERED,
    STAFF_BLOCKED;

    public Message message() {
        return switch (this) {
            case LOGGED_OUT -> Message.success("ログアウトしました。");
            case SESSION_OVER -> Message.notice("ログインが必要です。", "ログインしていないか、ログインの有効時間が過ぎました。もう一度ログインしてください。");
            case COMPANY_ENTERED ->
                Message.success("契約法人を登録しました。", "代表口座の口座名義は、下に表示した文字で口座振替データに記録されます。続けて、マスターユーザを登録してください。");
            case ACCOUNT_CHANGED -> Message.success("代表口座を変更しました。", "次回の手数料引落から、下に表示した口座を使用します。");
            case START_POSTPONED ->
                Message.success("利用開始日を延期しました。", "新しい利用開始日は下のとおりです。処理中の申込と貸与中のトークンの開始日も、あわせて延期しました。");
            case TOKEN_ALLOTTED -> Message.success("トークンを割り付けました。", "利用者の状態はトークン発行済みになりました。");
            case APPLICATION_RECEIVED -> Message.success("申込を受け付けました。", "次の手続きは承認です。");
            case DEVICES_REPORTED -> Message.success("申込を受け付けました。", "対象のトークンの紛失・故障の届出も、同時に登録しました。次の手続きは承認です。");
            case APPLICATION_ACCEPTED -> Message.success("申込を承認しました。", "利用開始日と手数料は下のとおりです。");
            case TOKENS_ALLOCATED -> Message.success("トークンを割り当てました。", "割り当てたシリアル番号は下のとおりです。次の手続きは送付です。");
            case TOKENS_SHIPPED -> Message.success("送付を登録しました。", "割り当てたトークンは貸与中になりました。配達を確認したら、完了にしてください。");
            case APPLICATION_COMPLETED -> Message.success("申込を完了しました。");
            case APPLICATION_WITHDRAWN -> Message.success("申込を取り下げました。", "この申込の手数料は引き落としません。届け出られた紛失・故障は、そのまま残ります。");
            case DEVICE_REPORTED -> Message.success("トークンの届出を登録しました。", "このトークンでは、今からログインも利用開始登録もできません。");
            case DEVICE_PUT_AWAY -> Message.success("トークンの保管状態を変更しました。");
            case RUN_STARTED -> Message.success("手数料計算を開始しました。", "進み具合は、この画面に表示されます。画面を閉じても処理は続きます。");
            case STAFF_ENTERED -> Message.success("行員を登録しました。", "初期パスワードを本人に伝えてください。");
            case STAFF_BLOCKED -> Message.success("行員の利用を停止しました。", "ログイン中の場合は、そのログインも終了しました。");
        };
    }
}
