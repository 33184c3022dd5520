package jp.kumiai.otp.adapter.http.page.bank.desk;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.bank.gate.DeskNotice;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffGate;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffScreens;
import jp.kumiai.otp.adapter.http.page.bank.gate.StaffVisit;
import jp.kumiai.otp.adapter.http.page.view.Message;
import jp.kumiai.otp.adapter.http.page.words.Typed;
import jp.kumiai.otp.adapter.http.problem.FailureStatus;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;
import jp.kumiai.otp.application.desk.LogInStaff;
import jp.kumiai.otp.application.desk.LogOutStaff;
import jp.kumiai.otp.domain.desk.StaffLoginFailure;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.user.Password;
import jp.kumiai.otp.domain.user.PasswordAttempts;

/** 行員番号 and パスワード; and ログアウト. */
public final class StaffLoginPage {

    private static final String TEMPLATE = "bankLogin.jte";
    private static final int OK = 200;

    private final LogInStaff logIn;
    private final LogOutStaff logOut;
    private final StaffScreens screens;

    public StaffLoginPage(LogInStaff logIn, LogOutStaff logOut, StaffScreens screens) {
        this.logIn = logIn;
        this.logOut = logOut;
        this.screens = screens;
    }

    public Reply show(StaffVisit visit) {
        return screens.show(OK, TEMPLATE, visit, empty(visit, visit.notice().map(DeskNotice::message)));
    }

    public Reply submit(StaffVisit visit, Form form) {
        String typedId = form.value(StaffLoginView.STAFF_ID).getOrElse("");
        String typedPassword = form.value(StaffLoginView.PASSWORD).getOrElse("");
        Option<StaffId> staff = StaffId.parse(Typed.loginId(typedId));
        Option<Password> password = Password.parse(typedPassword);
        return staff.flatMap(id -> password.map(secret -> logIn(visit, new LogInStaff.Command(id, secret), typedId)))
                .getOrElse(() -> malformed(visit, typedId, typedPassword, staff.isEmpty(), password.isEmpty()));
    }

    public Reply logOut(StaffVisit visit) {
        logOut.logOut(visit.id());
        return StaffVisit.loggedOut(StaffGate.LOGIN);
    }

    private Reply logIn(StaffVisit visit, LogInStaff.Command command, String typedId) {
        return logIn.logIn(command)
                .fold(
                        failure -> refused(visit, failure, typedId),
                        open -> StaffVisit.loggedIn(StaffScreens.MENU, open.id()));
    }

    private Reply refused(StaffVisit visit, StaffLoginFailure failure, String typedId) {
        StaffLoginView view = empty(visit, Option.some(message(failure))).typed(typedId);
        return screens.show(FailureStatus.of(ProblemCode.WRONG_CREDENTIALS), TEMPLATE, visit, view);
    }

    private Reply malformed(StaffVisit visit, String typedId, String typedPassword, boolean noId, boolean noPassword) {
        StaffLoginView view = empty(visit, Option.none())
                .typed(typedId)
                .wrong(
                        Option.when(noId, () -> badId(typedId)),
                        Option.when(noPassword, () -> badPassword(typedPassword)));
        return screens.show(FailureStatus.of(ProblemCode.MALFORMED), TEMPLATE, visit, view);
    }

    private static StaffLoginView empty(StaffVisit visit, Option<Message> message) {
        return StaffLoginView.empty(visit.csrf().reveal(), message);
    }

    private static String badId(String typed) {
        return typed.isBlank() ? "行員番号を入力してください。" : "行員番号は、半角の英数字と記号（. _ -）3文字以上32文字以内で入力してください。";
    }

    private static String badPassword(String typed) {
        return typed.isEmpty() ? "パスワードを入力してください。" : "パスワードは" + Password.MAX_LENGTH + "文字以内で入力してください。";
    }

    private static Message message(StaffLoginFailure failure) {
        return switch (failure) {
            // one answer, or it would tell which staff IDs exist
            case WRONG_CREDENTIALS, PAUSED ->
                Message.error(
                        "行員番号またはパスワードが正しくありません。",
                        "誤りが続いた場合は、正しいパスワードでもしばらくログインできません。" + PasswordAttempts.PAUSE.toMinutes()
                                + "分ほど時間をおいてから入力してください。");
            case BLOCKED -> Message.error("この行員番号は利用が停止されています。", "システム管理の担当者に連絡してください。");
        };
    }
}
