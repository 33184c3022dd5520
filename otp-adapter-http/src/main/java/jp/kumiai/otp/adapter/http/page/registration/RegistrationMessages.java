package jp.kumiai.otp.adapter.http.page.registration;

import io.vavr.control.Option;
import java.time.Instant;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.adapter.http.page.visit.Notice;
import jp.kumiai.otp.adapter.http.page.words.CodeWords;
import jp.kumiai.otp.adapter.http.page.words.Codes;
import jp.kumiai.otp.adapter.http.page.words.Contacts;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure.AlreadyUsed;
import jp.kumiai.otp.domain.registration.RegistrationFailure.Mismatch;
import jp.kumiai.otp.domain.registration.RegistrationFailure.NextCodeNeeded;
import jp.kumiai.otp.domain.registration.RegistrationFailure.ReissueWait;
import jp.kumiai.otp.domain.registration.RegistrationFailure.TokenExpired;
import jp.kumiai.otp.domain.registration.RegistrationFailure.WrongLength;

/** What screen BLG3020 says, and mostly the page of software tokens too. */
public final class RegistrationMessages {

    private static final String STOPPED = "登録できません。" + Contacts.LIFT;

    private RegistrationMessages() {}

    public static Option<Message> of(Flash flash) {
        return Codes.named(RegistrationFailure.Code.class, flash.code()).map(code -> refusal(code, flash.number()));
    }

    /** The number that a refusal's sentence needs. */
    public static long numberOf(RegistrationFailure failure) {
        if (failure instanceof ReissueWait wait) {
            return JapaneseTime.secondRoundedUp(wait.earliestReissue());
        }
        if (failure instanceof TokenExpired expired) {
            return expired.expiredAt().getEpochSecond();
        }
        if (failure instanceof WrongLength wrong) {
            return wrong.expectedDigits();
        }
        if (failure instanceof AlreadyUsed used) {
            return used.secondsUntilNextCode();
        }
        if (failure instanceof NextCodeNeeded more) {
            return more.secondsUntilNextCode();
        }
        return failure instanceof Mismatch mismatch && mismatch.suspended() ? 1 : 0;
    }

    private static Message refusal(RegistrationFailure.Code code, long number) {
        return switch (code) {
            case SESSION_OVER -> Notice.SESSION_OVER.message();
            case NOT_EXPECTED ->
                Message.error("この画面での操作は受け付けられません。", "登録がすでに完了している場合があります。「ログアウト」を押して終了し、もう一度ログインしてください。");
            case REGISTRATION_SUSPENDED -> Message.error("利用開始登録が停止しています。", STOPPED, Contacts.BRANCH);
            case REISSUE_WAIT ->
                Message.error(
                        "まだ利用開始登録を行うことができません。",
                        JapaneseTime.minuteRoundedUp(Instant.ofEpochSecond(number)) + "以降に、もう一度ログインして登録してください。");
            case WRONG_LENGTH -> CodeWords.wrongLength(number);
            case MISMATCH ->
                number == 0
                        // one answer, or it would tell which serial numbers exist (R13)
                        ? Message.error(
                                "シリアル番号またはワンタイムパスワードが正しくありません。",
                                "トークン裏面のシリアル番号と、トークンに表示されているワンタイムパスワードをご確認のうえ、もう一度入力してください。",
                                "続けて間違えると、利用開始登録が停止します。")
                        : Message.error("誤りが続いたため、利用開始登録を停止しました。", STOPPED, Contacts.BRANCH);
            case NEXT_CODE_NEEDED -> CodeWords.nextNeeded(number);
            case ALREADY_USED -> CodeWords.alreadyUsed(number);
            case TOKEN_EXPIRED ->
                Message.error(
                        "このトークンは有効期限が切れているため、登録できません。",
                        "有効期限：" + JapaneseTime.minute(Instant.ofEpochSecond(number)),
                        "有効期限内のトークンを登録してください。お手元にない場合は、お取引店の窓口までお問い合わせください。");
        };
    }

    static String badSerial(String typed) {
        return typed.isBlank() ? "シリアル番号を入力してください。" : "シリアル番号は、半角数字8桁以上12桁以内で入力してください。";
    }
}
