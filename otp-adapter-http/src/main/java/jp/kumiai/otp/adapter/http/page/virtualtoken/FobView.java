package jp.kumiai.otp.adapter.http.page.virtualtoken;

import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.application.virtualtoken.VirtualToken;

/** A key fob, its code in two halves: easier to read, and still one number when copied. */
public record FobView(
        String serial,
        String firstHalf,
        String secondHalf,
        int secondsLeft,
        int stepSeconds,
        String contract,
        String expiresAt) {

    static FobView of(VirtualToken token) {
        String code = token.code().reveal();
        int middle = (code.length() + 1) / 2;
        return new FobView(
                token.serial().value(),
                code.substring(0, middle),
                code.substring(middle),
                token.secondsLeft(),
                token.stepSeconds(),
                token.contract().value(),
                JapaneseTime.minute(token.expiresAt()));
    }
}
