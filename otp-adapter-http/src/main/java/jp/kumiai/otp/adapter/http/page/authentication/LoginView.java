package jp.kumiai.otp.adapter.http.page.authentication;

import io.vavr.control.Option;
import java.util.List;
import jp.kumiai.otp.adapter.http.page.view.FormField;
import jp.kumiai.otp.adapter.http.page.view.FormView;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.view.SecretField;
import jp.kumiai.otp.adapter.http.page.view.TextField;

/** The login page. */
public record LoginView(String csrf, Option<Message> message, TextField loginId, SecretField password)
        implements FormView {

    static final String LOGIN_ID = "loginId";
    static final String PASSWORD = "password";

    static LoginView empty(String csrf) {
        return new LoginView(
                csrf, Option.none(), TextField.empty(LOGIN_ID, "ログインID", ""), SecretField.empty(PASSWORD, "パスワード", ""));
    }

    LoginView telling(Option<Message> said, String typed) {
        return new LoginView(csrf, said, loginId.filledWith(typed), password);
    }

    LoginView wrong(String typed, Option<String> loginIdError, Option<String> passwordError) {
        return new LoginView(
                csrf, message, loginId.filledWith(typed).wrong(loginIdError), password.wrong(passwordError));
    }

    @Override
    public List<FormField> fields() {
        return List.of(loginId, password);
    }
}
