package jp.kumiai.otp.adapter.http.page.softwaretoken;

import io.vavr.control.Option;
import java.util.List;
import jp.kumiai.otp.adapter.http.page.view.FormField;
import jp.kumiai.otp.adapter.http.page.view.FormView;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.view.SecretField;

/**
 * ソフトウェアトークン, before the issue and after it, but without the secret.
 *
 * @param isIssued true when only the first code is missing
 */
public record SoftwareTokenView(String csrf, Option<Message> message, boolean isIssued, SecretField code)
        implements FormView {

    static final String CODE = "code";

    static SoftwareTokenView of(String csrf, boolean isIssued, Option<Message> message) {
        return new SoftwareTokenView(csrf, message, isIssued, codeField());
    }

    static SecretField codeField() {
        return SecretField.empty(CODE, "ワンタイムパスワード", "アプリに表示されている半角数字");
    }

    SoftwareTokenView wrong(String sentence) {
        return new SoftwareTokenView(csrf, message, isIssued, code.wrong(Option.some(sentence)));
    }

    @Override
    public List<FormField> fields() {
        return List.of(code);
    }
}
