package jp.kumiai.otp.adapter.http.page.authentication;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.adapter.http.page.visit.Notice;
import jp.kumiai.otp.adapter.http.page.visit.Place;
import jp.kumiai.otp.adapter.http.page.words.CodeWords;
import jp.kumiai.otp.adapter.http.page.words.Codes;
import jp.kumiai.otp.adapter.http.page.words.Contacts;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.verification.CodeRefusal;

/** What the page of the one-time password says. */
final class CodeMessages {

    private CodeMessages() {}

    /** A refusal on its way to the page that tells it. */
    static Flash flash(VerificationFailure failure) {
        Enum<?> code =
                failure instanceof CodeRefused refused ? refused.refusal().code() : failure.code();
        return Flash.of(Place.ONE_TIME_PASSWORD, code, CodeWords.numberOf(failure), "");
    }

    static Option<Message> of(Flash flash) {
        return Codes.named(CodeRefusal.Code.class, flash.code())
                .map(code -> refusal(code, flash.number()))
                .orElse(() -> Codes.named(VerificationFailure.Code.class, flash.code())
                        .map(code -> failure(code, Instant.ofEpochSecond(flash.number()))));
    }

    private static Message refusal(CodeRefusal.Code code, long number) {
        return switch (code) {
            case SUSPENDED -> suspended("ワンタイムパスワードの認証が停止しています。");
            case WRONG_LENGTH -> CodeWords.wrongLength(number);
            case MISMATCH ->
                number == 0
                        ? Message.error(
                                "ワンタイムパスワードが正しくありません。",
                                "トークンに表示されているワンタイムパスワードをご確認のうえ、もう一度入力してください。",
                                "続けて間違えると、不正なログインを防ぐため認証が停止します。")
                        : suspended("誤りが続いたため、ワンタイムパスワードの認証を停止しました。");
            case NEXT_CODE_NEEDED -> CodeWords.nextNeeded(number);
            case ALREADY_USED -> CodeWords.alreadyUsed(number);
        };
    }

    private static Message failure(VerificationFailure.Code code, Instant time) {
        return switch (code) {
            case SESSION_OVER -> Notice.SESSION_OVER.message();
            case NOT_EXPECTED -> Message.error("この画面での操作は受け付けられません。", "「ログアウト」を押して終了し、もう一度ログインしてください。");
            case TOKEN_EXPIRED ->
                Message.error(
                        "トークンの有効期限が切れています。", "有効期限：" + JapaneseTime.minute(time), Contacts.REVOKE, Contacts.BRANCH);
            case TOKEN_WITHDRAWN -> Message.error("登録されているトークンは現在ご利用いただけません。", Contacts.REVOKE, Contacts.BRANCH);
            case CODE_REFUSED -> Message.error("ワンタイムパスワードを確認できませんでした。", "トークンに表示されているワンタイムパスワードを、もう一度入力してください。");
        };
    }

    private static Message suspended(String title) {
        return Message.error(title, "ログインできません。" + Contacts.LIFT, Contacts.BRANCH);
    }
}
