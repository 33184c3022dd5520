package jp.kumiai.otp.adapter.http.page.registration;

import io.vavr.control.Option;
import java.util.List;
import jp.kumiai.otp.adapter.http.page.view.FormField;
import jp.kumiai.otp.adapter.http.page.view.FormView;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.view.SecretField;
import jp.kumiai.otp.adapter.http.page.view.TextField;

/**
 * Screen BLG3020.
 *
 * @param hasSoftwareToken true for whoever was issued one and has shown no code of it yet
 */
public record RegistrationView(
        String csrf, Option<Message> message, TextField serial, SecretField code, boolean hasSoftwareToken)
        implements FormView {

    static final String SERIAL = "serial";
    static final String CODE = "code";

    static RegistrationView empty(String csrf, boolean hasSoftwareToken) {
        return new RegistrationView(
                csrf,
                Option.none(),
                TextField.empty(SERIAL, "シリアル番号", "半角数字8桁以上12桁以内"),
                SecretField.empty(CODE, "ワンタイムパスワード", "トークンに表示されている半角数字"),
                hasSoftwareToken);
    }

    RegistrationView telling(Option<Message> said, String typed) {
        return new RegistrationView(csrf, said, serial.filledWith(typed), code, hasSoftwareToken);
    }

    RegistrationView wrong(String typed, Option<String> serialError, Option<String> codeError) {
        return new RegistrationView(
                csrf, message, serial.filledWith(typed).wrong(serialError), code.wrong(codeError), hasSoftwareToken);
    }

    @Override
    public List<FormField> fields() {
        return List.of(serial, code);
    }
}
