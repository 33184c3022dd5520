package jp.kumiai.otp.adapter.http.page.error;

import io.vavr.control.Option;
import java.util.List;
import jp.kumiai.otp.adapter.http.exchange.Reply;
import jp.kumiai.otp.adapter.http.page.visit.Screens;
import jp.kumiai.otp.adapter.http.page.visit.Visit;
import jp.kumiai.otp.adapter.http.problem.ErrorPages;
import jp.kumiai.otp.adapter.http.problem.FailureStatus;
import jp.kumiai.otp.adapter.http.problem.ProblemCode;

/** The pages for errors, in the look of all the others. */
public final class ErrorScreens implements ErrorPages {

    private static final String TEMPLATE = "error.jte";
    private static final int FORBIDDEN = 403;

    private final Screens screens;

    public ErrorScreens(Screens screens) {
        this.screens = screens;
    }

    @Override
    public Reply page(ProblemCode code, Option<String> errorId) {
        ErrorView view = view(code, errorId);
        return screens.show(view.status(), TEMPLATE, view);
    }

    private static ErrorView view(ProblemCode code, Option<String> errorId) {
        ErrorWords words = ErrorWords.of(code);
        return new ErrorView(FailureStatus.of(code), words.title(), words.sentences(), errorId);
    }

    /** There is nothing at this address. */
    public Reply notFound() {
        return page(ProblemCode.NOT_FOUND, Option.none());
    }

    /** The request is no form that can be read. */
    public Reply unreadable() {
        return page(ProblemCode.MALFORMED, Option.none());
    }

    /** U1, R22: 管理 is not for this visitor. */
    public Reply notEntitled(Visit visit) {
        ErrorView view = view(ProblemCode.NOT_ENTITLED, Option.none());
        return screens.show(view.status(), TEMPLATE, visit, view);
    }

    /** No page of ours sent this form for this visitor, as far as can be told. */
    public Reply forged() {
        ErrorView view = new ErrorView(
                FORBIDDEN,
                "操作を受け付けられませんでした",
                List.of(
                        "画面を開いてから時間がたったか、別の画面でログインやログアウトをした可能性があります。",
                        "「トップページへ」を押して、もう一度操作してください。繰り返し表示される場合は、ブラウザのCookieが有効になっているかご確認ください。"),
                Option.none());
        return screens.show(FORBIDDEN, TEMPLATE, view);
    }
}
