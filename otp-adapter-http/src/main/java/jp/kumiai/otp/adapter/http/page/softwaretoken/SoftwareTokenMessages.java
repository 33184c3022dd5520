package jp.kumiai.otp.adapter.http.page.softwaretoken;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.registration.RegistrationMessages;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.visit.Flash;
import jp.kumiai.otp.domain.registration.RegistrationFailure.Code;

/** What the page of software tokens says: what BLG3020 says, but where that speaks of the serial number. */
final class SoftwareTokenMessages {

    private SoftwareTokenMessages() {}

    /** Whoever loads the page of the secret again asks for a second issue, and the page they come to explains itself. */
    static Option<Message> of(Flash flash, boolean isIssued) {
        if (isIssued && flash.code().equals(Code.NOT_EXPECTED.name())) {
            return Option.none();
        }
        return flash.code().equals(Code.MISMATCH.name()) && flash.number() == 0
                ? Option.some(Message.error(
                        "ワンタイムパスワードが正しくありません。",
                        "アプリに表示されているワンタイムパスワードをご確認のうえ、もう一度入力してください。表示が60秒ごとに変わらないアプリでは認証できません。",
                        "続けて間違えると、利用開始登録が停止します。"))
                : RegistrationMessages.of(flash);
    }
}
