package jp.kumiai.otp.adapter.http.page.bank.words;

import io.vavr.collection.List;
import jp.kumiai.otp.adapter.http.page.view.Look;
import jp.kumiai.otp.adapter.http.page.view.State;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.applying.ApplicationFailure.DevicesNotHeld;
import jp.kumiai.otp.domain.applying.ApplicationFailure.DevicesTaken;
import jp.kumiai.otp.domain.applying.ApplicationFailure.TokensNotInStock;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongNumberOfTokens;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;

/** Words about applications (利用申込). */
public final class ApplicationWords {

    private ApplicationWords() {}

    public static String of(ApplicationKind kind) {
        return switch (kind) {
            case NEW -> "新規";
            case ADDITIONAL -> "追加";
            case REISSUE -> "再発行";
            case RETURN -> "返却";
        };
    }

    public static String of(ReissueReason reason) {
        return switch (reason) {
            case LOST -> "紛失";
            case STOLEN -> "盗難";
            case DAMAGED -> "破損";
            case DEFECT -> "故障";
            case BATTERY -> "電池切れ";
            case EXPIRY -> "有効期限";
        };
    }

    /** 再発行（紛失）, for instance. */
    public static String kind(Application application) {
        return of(application.kind())
                + application
                        .form()
                        .reason()
                        .map(reason -> "（" + of(reason) + "）")
                        .getOrElse("");
    }

    public static State of(ApplicationState state) {
        return switch (state) {
            case RECEIVED -> new State("受付", Look.WAITING);
            case ACCEPTED -> new State("承認", Look.WAITING);
            case TOKEN_ALLOCATED -> new State("トークン割当済み", Look.WAITING);
            case SHIPPED -> new State("送付済み", Look.WAITING);
            case COMPLETED -> new State("完了", Look.GOOD);
            case WITHDRAWN -> new State("取下げ", Look.STOPPED);
        };
    }

    /** What has to be done with those in this state. */
    public static String says(ApplicationState state) {
        return switch (state) {
            case RECEIVED -> "内容を確認し、利用開始日を決めて承認してください。";
            case ACCEPTED -> "在庫のトークンを割り当ててください。返却の申込は、トークンが届いたら完了にしてください。";
            case TOKEN_ALLOCATED -> "利用開始日までに、書留で送付してください。";
            case SHIPPED -> "配達を確認したら、完了にしてください。";
            case COMPLETED -> "処理が終わった申込です。";
            case WITHDRAWN -> "取り下げられた申込です。";
        };
    }

    /** Why nothing was done, and what to do. */
    public static String of(ApplicationFailure failure) {
        return switch (failure.code()) {
            case UNKNOWN_CONTRACT -> "この契約番号の契約法人は登録されていません。";
            case UNKNOWN_APPLICATION -> "この受付番号の申込はありません。";
            case NUMBER_TAKEN -> "この受付番号は、同じ契約法人の別の申込で使用されています。申込書の受付番号を確認してください。";
            case NOT_THE_FIRST -> "新規の申込は、最初の1回だけです。すでに申込またはトークンがあるため、追加または再発行で受け付けてください。";
            case NOT_YET_CUSTOMER -> "この契約法人には、まだトークンがありません。新規で受け付けてください。";
            case DEVICES_NOT_HELD ->
                "この契約法人に貸与していないトークンです："
                        + serials(failure instanceof DevicesNotHeld held ? held.devices() : List.empty());
            case DEVICES_TAKEN ->
                "別の申込で受け付け済みのトークンです：" + serials(failure instanceof DevicesTaken taken ? taken.devices() : List.empty());
            case WRONG_STATE ->
                "申込の状態が変わりました（現在の状態："
                        + (failure instanceof WrongState wrong
                                ? of(wrong.state()).word()
                                : "-") + "）。この画面の内容を確認してください。";
            case WRONG_KIND -> "この種別の申込では、この手続きは行いません。";
            case DAY_NOT_POSSIBLE ->
                "この日付は指定できません。過去の日付、契約の利用開始日より前の日付、利用開始日を過ぎた送付は受け付けられません。利用開始日に間に合わないときは、先に利用開始日を延期してください。";
            case FEE_DUE_ALREADY -> "再発行手数料が請求の対象になった後のため、取り下げられません。";
            case WRONG_NUMBER_OF_TOKENS ->
                "割り当てるトークンは" + (failure instanceof WrongNumberOfTokens wrong ? wrong.expected() : 0)
                        + "本です。1本ずつ異なるシリアル番号を入力してください。";
            case TOKENS_NOT_IN_STOCK -> notInStock(failure);
        };
    }

    private static String notInStock(ApplicationFailure failure) {
        List<SerialNumber> tokens = failure instanceof TokensNotInStock missing ? missing.tokens() : List.empty();
        return tokens.isEmpty()
                ? "在庫のトークンが足りません。入荷を登録してから割り当ててください。"
                : "在庫にないか、利用開始日から" + Token.EXPIRY_NOTICE.toDays() + "日以内に有効期限が切れるトークンです：" + serials(tokens);
    }

    private static String serials(List<SerialNumber> serials) {
        return serials.mkString("、");
    }
}
