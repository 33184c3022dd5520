package jp.kumiai.otp.adapter.http.page.bank.desk;

import io.vavr.control.Option;
import java.util.List;
import jp.kumiai.otp.adapter.http.page.view.FormField;
import jp.kumiai.otp.adapter.http.page.view.FormView;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.view.SecretField;
import jp.kumiai.otp.adapter.http.page.view.TextField;

/** 行員ログイン. */
public record StaffLoginView(String csrf, Option<Message> message, TextField staffId, SecretField password)
        implements FormView {

    static final String STAFF_ID = "staffId";
    static final String PASSWORD = "password";

    static StaffLoginView empty(String csrf, Option<Message> message) {
        return new StaffLoginView(
                csrf, message, TextField.empty(STAFF_ID, "行員番号", ""), SecretField.empty(PASSWORD, "パスワード", ""));
    }

    StaffLoginView typed(String typed) {
        return new StaffLoginView(csrf, message, staffId.filledWith(typed), password);
    }

    StaffLoginView wrong(Option<String> staffIdError, Option<String> passwordError) {
        return new StaffLoginView(csrf, message, staffId.wrong(staffIdError), password.wrong(passwordError));
    }

    @Override
    public List<FormField> fields() {
        return List.of(staffId, password);
    }
}
