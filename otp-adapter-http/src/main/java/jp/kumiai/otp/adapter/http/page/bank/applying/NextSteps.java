package jp.kumiai.otp.adapter.http.page.bank.applying;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.adapter.http.page.bank.company.Paths;
import jp.kumiai.otp.adapter.http.page.bank.view.Act;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.view.EntryField;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.applying.ProposedStart;
import jp.kumiai.otp.domain.contract.Contract;
import jp.kumiai.otp.domain.fee.FeeSchedule;
import jp.kumiai.otp.domain.token.Token;

/** The forms of the steps that follow on the state an application is in, each saying what it will do. */
record NextSteps(Application application, LocalDate today, FeeSchedule fees, Contract contract) {

    /**
     * The step ahead; none when the application is at its end.
     *
     * @param typed its fields as they were typed; empty before that
     */
    Option<Act> forward(List<EntryField> typed) {
        return switch (application.state()) {
            case RECEIVED -> Option.some(accept(typed));
            case ACCEPTED -> Option.some(isReturn() ? takeBack() : allocate(typed));
            case TOKEN_ALLOCATED -> Option.some(ship(typed));
            case SHIPPED -> Option.some(delivered());
            case COMPLETED, WITHDRAWN -> Option.none();
        };
    }

    /** 取下げ, as long as no tokens are set aside. */
    Option<Act> back() {
        return switch (application.state()) {
            case RECEIVED, ACCEPTED ->
                Option.some(change("withdrawal", "取下げ", "取下げ")
                        .saying("お客さまが申込を取り下げたときに行います。取り下げた申込は元に戻せません。")
                        .saying(
                                application
                                                .form()
                                                .reason()
                                                .exists(each -> each.reports().isDefined())
                                        ? List.of("紛失・故障の届出は残ります。")
                                        : List.empty())
                        .quietly());
            case TOKEN_ALLOCATED, SHIPPED, COMPLETED, WITHDRAWN -> Option.none();
        };
    }

    private Act accept(List<EntryField> typed) {
        Act act = change("acceptance", "承認", "承認");
        if (isReturn()) {
            return act.saying("返却の申込を承認します。トークンが銀行に届いたら、完了にしてください。");
        }
        return act.saying("利用開始日を決めて承認します。初期値は、送付にかかる" + ProposedStart.SHIPPING_DAYS + "日後（希望日がそれより後のときは希望日）です。")
                .saying(
                        application.kind() == ApplicationKind.NEW
                                ? List.of("トークンを使用している利用者がまだいないときは、契約の利用開始日もこの日に変わり、この日の0時からワンタイムパスワードが必要になります。")
                                : List.empty())
                .saying(application.form().reason().map(this::fee).toList())
                .asking(
                        typed.isEmpty()
                                ? List.of(StepFields.START.filledWith(ProposedStart.of(application, contract, today)
                                        .toString()))
                                : typed);
    }

    private String fee(ReissueReason reason) {
        int devices = application.form().tokens();
        return reason.isCharged()
                ? "再発行手数料 " + Amounts.yen(fees.reissue()) + " × " + devices + "本 ＝ "
                        + Amounts.yen(fees.reissue().times(devices)) + "（税込）を計上し、次の手数料引落に含めます。"
                : "再発行手数料はかかりません。";
    }

    private Act allocate(List<EntryField> typed) {
        return change("allocation", "トークンの割当", "割当")
                .saying("在庫のトークン" + application.form().tokens() + "本を、この申込に割り当てます。利用開始日から"
                        + Token.EXPIRY_NOTICE.toDays() + "日以内に有効期限が切れるトークンは割り当てません。")
                .asking(typed.isEmpty() ? List.of(StepFields.SERIALS) : typed);
    }

    private Act ship(List<EntryField> typed) {
        return change("shipment", "送付", "送付を登録")
                .saying(
                        "送付を登録すると、割り当てたトークン" + application.allocated().size() + "本が貸与中になります。",
                        application.kind() == ApplicationKind.NEW
                                ? "利用開始日（" + start() + "）までに登録してください。過ぎた場合は、先に利用開始日を延期します。"
                                : "利用開始日（" + start() + "）を過ぎて登録した場合は、登録した日が利用開始日になります。")
                .asking(
                        typed.isEmpty()
                                ? List.of(StepFields.SENT.filledWith(today.toString()), StepFields.MAIL)
                                : typed);
    }

    private Act delivered() {
        return change("completion", "完了", "完了").saying("書留の配達を確認したら、申込を完了にします。トークンの状態は変わりません。");
    }

    private Act takeBack() {
        return change("completion", "完了（返却の確認）", "完了")
                .saying(
                        "次のトークンが銀行に届いたことを確認してください："
                                + application.form().devices().mkString("、"),
                        "完了にすると、貸与中のトークンは返却済みになり、手数料の対象から外れます。使用している利用者は、このトークンでログインできなくなります。");
    }

    private String start() {
        return application.startDate().map(JapaneseTime::day).getOrElse("未定");
    }

    private boolean isReturn() {
        return application.kind() == ApplicationKind.RETURN;
    }

    private Act change(String step, String title, String button) {
        return Act.change(step, title, Paths.of(application) + "/" + step, button);
    }
}
