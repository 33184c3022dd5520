package jp.kumiai.otp.adapter.http.page.session;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.view.Message;

/** The top page. */
public record TopView(
        Option<Message> message,
        String companyName,
        String userName,
        String userClass,
        String loginId,
        StatusView status) {}
