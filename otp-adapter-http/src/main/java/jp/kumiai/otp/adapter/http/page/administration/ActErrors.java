package jp.kumiai.otp.adapter.http.page.administration;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.adapter.http.page.words.CodeWords;
import jp.kumiai.otp.adapter.http.page.words.Codes;
import jp.kumiai.otp.adapter.http.page.words.Contacts;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;

/**
 * What is wrong with the form of a list, sentence by sentence, each for its field.
 *
 * @param message what belongs to no field
 */
public record ActErrors(
        Option<Message> message, Option<String> rows, Option<String> confirmation, Option<String> code) {

    public static final ActErrors NONE = new ActErrors(Option.none(), Option.none(), Option.none(), Option.none());

    /** Of the refusal that led back to the list; nothing when there was none. */
    public static ActErrors of(Option<Flash> flash) {
        return flash.flatMap(
                        told -> Codes.named(ActRefusal.class, told.code()).map(refusal -> of(refusal, told.number())))
                .getOrElse(NONE);
    }

    /** Of a form that reached no use case. */
    public static ActErrors malformed(Option<String> rows, Option<String> confirmation, Option<String> code) {
        return new ActErrors(Option.none(), rows, confirmation, code);
    }

    /**
     * Of a refusal.
     *
     * @param number digits, seconds or a time in epoch seconds, by refusal
     */
    static ActErrors of(ActRefusal refusal, long number) {
        return switch (refusal) {
            case REQUEST_REUSED ->
                telling(Message.error("前の画面に戻って送信されたため、受け付けませんでした。", "今回の操作では何も変更していません。この画面の内容をご確認のうえ、もう一度操作してください。"));
            case LIST_CHANGED -> atRows("一覧の内容が変わりました。何も変更していません。対象の利用者を選択し直してください。");
            case CONFIRMATION_MISMATCH -> atConfirmation("確認用パスワードが正しくありません。続けて間違えると、確認用パスワードによる操作が停止します。");
            case CONFIRMATION_NOW_SUSPENDED -> atConfirmation("誤りが続いたため、確認用パスワードによる操作を停止しました。お取引店の窓口までお問い合わせください。");
            case CONFIRMATION_SUSPENDED -> atConfirmation("確認用パスワードによる操作が停止しています。お取引店の窓口までお問い合わせください。");
            case CODE_SUSPENDED -> atCode("ワンタイムパスワードの認証が停止しています。" + Contacts.LIFT);
            case CODE_WRONG_LENGTH -> atCode("ワンタイムパスワードは" + number + "桁の数字です。もう一度入力してください。");
            case CODE_MISMATCH -> atCode("ワンタイムパスワードが正しくありません。トークンの表示をご確認ください。続けて間違えると、認証が停止します。");
            case CODE_NEXT_NEEDED -> telling(CodeWords.nextNeeded(number));
            case CODE_ALREADY_USED -> atCode("このワンタイムパスワードは、すでに使用されています。次の表示を待って入力してください。");
            case TOKEN_EXPIRED ->
                atCode("ご自身のトークンの有効期限（" + JapaneseTime.minute(Instant.ofEpochSecond(number)) + "）が切れています。"
                        + Contacts.OTHERS);
            case TOKEN_WITHDRAWN -> atCode("ご自身のトークンは現在ご利用いただけません。" + Contacts.OTHERS);
            case NOT_EXPECTED -> telling(Message.error("操作を受け付けられませんでした。", "何も変更していません。もう一度操作してください。"));
        };
    }

    private static ActErrors telling(Message message) {
        return new ActErrors(Option.some(message), Option.none(), Option.none(), Option.none());
    }

    private static ActErrors atRows(String sentence) {
        return new ActErrors(Option.none(), Option.some(sentence), Option.none(), Option.none());
    }

    private static ActErrors atConfirmation(String sentence) {
        return new ActErrors(Option.none(), Option.none(), Option.some(sentence), Option.none());
    }

    private static ActErrors atCode(String sentence) {
        return new ActErrors(Option.none(), Option.none(), Option.none(), Option.some(sentence));
    }
}
