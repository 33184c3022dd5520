package jp.kumiai.otp.adapter.http.page.words;

import jp.kumiai.otp.adapter.http.page.view.Countdown;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure.CodeRefused;
import jp.kumiai.otp.domain.authentication.VerificationFailure.TokenExpired;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import jp.kumiai.otp.domain.verification.CodeRefusal.AlreadyUsed;
import jp.kumiai.otp.domain.verification.CodeRefusal.Mismatch;
import jp.kumiai.otp.domain.verification.CodeRefusal.NextCodeNeeded;
import jp.kumiai.otp.domain.verification.CodeRefusal.WrongLength;

/** What every page that takes a one-time password says about it. */
public final class CodeWords {

    private static final String USED = "このワンタイムパスワードは、すでに使用されています。";
    private static final String ENTER_NOW = "いまトークンに表示されているワンタイムパスワードを入力してください。";

    private CodeWords() {}

    /** Beside the field, about what is no code at all. */
    public static String bad(String typed) {
        return typed.isBlank() ? "ワンタイムパスワードを入力してください。" : "ワンタイムパスワードは、トークンに表示されている数字だけを、すべて入力してください。";
    }

    public static Message wrongLength(long digits) {
        return Message.error("ワンタイムパスワードの桁数が正しくありません。", "ワンタイムパスワードは" + digits + "桁の数字です。もう一度入力してください。");
    }

    /**
     * R5: what to do when a code was used already.
     *
     * @param seconds until the token shows a code that can be used; zero when it is showing one now
     */
    public static Message alreadyUsed(long seconds) {
        return seconds > 0
                ? Message.error(USED).counting(countdown((int) Math.min(seconds, Integer.MAX_VALUE)))
                : Message.error(USED, ENTER_NOW);
    }

    /** R3a: the token's clock is off; its next code proves it. */
    public static Message nextNeeded(long seconds) {
        Countdown wait = new Countdown(
                (int) Math.max(1, Math.min(seconds, Integer.MAX_VALUE)),
                "次のワンタイムパスワードは、あと",
                "秒ほどで表示されます。表示が変わってから入力してください。",
                ENTER_NOW);
        return Message.notice(
                        "確認のため、次に表示されるワンタイムパスワードも入力してください。",
                        "トークンの時計にずれがあるため、続けて表示される2つのワンタイムパスワードで確認します。入力の誤りではありません。")
                .counting(wait);
    }

    /** Digits, seconds, or 1 when the token is suspended now. */
    private static long numberOf(CodeRefusal refusal) {
        if (refusal instanceof WrongLength wrong) {
            return wrong.expectedDigits();
        }
        if (refusal instanceof AlreadyUsed used) {
            return used.secondsUntilNextCode();
        }
        if (refusal instanceof NextCodeNeeded more) {
            return more.secondsUntilNextCode();
        }
        return refusal instanceof Mismatch mismatch && mismatch.suspended() ? 1 : 0;
    }

    /** The number that the sentence of this failure needs; the time of an expiry in epoch seconds. */
    public static long numberOf(VerificationFailure failure) {
        if (failure instanceof CodeRefused refused) {
            return numberOf(refused.refusal());
        }
        return failure instanceof TokenExpired expired ? expired.expiredAt().getEpochSecond() : 0;
    }

    /** R36: when the next code can be entered. */
    public static Countdown countdown(int seconds) {
        return new Countdown(seconds, "次のワンタイムパスワードは、あと", "秒で表示されます。表示が変わってから入力してください。", ENTER_NOW);
    }
}
