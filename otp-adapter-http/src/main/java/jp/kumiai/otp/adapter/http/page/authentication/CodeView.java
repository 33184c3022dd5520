package jp.kumiai.otp.adapter.http.page.authentication;

import io.vavr.control.Option;
import java.util.List;
import jp.kumiai.otp.adapter.http.page.view.FormField;
import jp.kumiai.otp.adapter.http.page.view.FormView;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.view.SecretField;

/** The page of the one-time password. */
public record CodeView(String csrf, Option<Message> message, SecretField code) implements FormView {

    static final String CODE = "code";

    static CodeView empty(String csrf, Option<Message> message) {
        return new CodeView(csrf, message, SecretField.empty(CODE, "ワンタイムパスワード", "トークンに表示されている半角数字"));
    }

    CodeView wrong(String sentence) {
        return new CodeView(csrf, message, code.wrong(Option.some(sentence)));
    }

    /** True when there is nothing to read before typing. */
    public boolean isFirstLook() {
        return message.isEmpty() && wrong().isEmpty();
    }

    @Override
    public List<FormField> fields() {
        return List.of(code);
    }
}
