package jp.kumiai.otp.adapter.http.page.bank.applying;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.bank.words.ApplicationWords;
import jp.kumiai.otp.adapter.http.page.words.Codes;
import jp.kumiai.otp.domain.application.ApplicationKind;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.fee.FeeSchedule;

/**
 * What a company asks for, as it is chosen before the form is filled in: a kind, and of a reissue its reason, so that the
 * page can say exactly what the form will do.
 */
record Ask(ApplicationKind kind, Option<ReissueReason> reason) {

    static final List<Ask> ALL = List.of(new Ask(ApplicationKind.NEW, Option.none()))
            .append(new Ask(ApplicationKind.ADDITIONAL, Option.none()))
            .appendAll(List.of(ReissueReason.values()).map(each -> new Ask(ApplicationKind.REISSUE, Option.some(each))))
            .append(new Ask(ApplicationKind.RETURN, Option.none()));

    static Option<Ask> parse(String text) {
        Option<ReissueReason> reason = Codes.named(ReissueReason.class, text);
        return reason.isDefined() ? find(ApplicationKind.REISSUE, reason) : byKind(text);
    }

    private static Option<Ask> byKind(String text) {
        return Codes.named(ApplicationKind.class, text).flatMap(kind -> find(kind, Option.none()));
    }

    private static Option<Ask> find(ApplicationKind kind, Option<ReissueReason> reason) {
        return ALL.find(each -> each.kind == kind && each.reason.equals(reason));
    }

    /** What {@link #parse} reads. */
    String value() {
        return reason.map(Enum::name).getOrElse(kind.name());
    }

    String label() {
        return ApplicationWords.of(kind)
                + reason.map(each -> "（" + ApplicationWords.of(each) + "）").getOrElse("");
    }

    boolean isAboutDevices() {
        return kind == ApplicationKind.REISSUE || kind == ApplicationKind.RETURN;
    }

    boolean bringsTokens() {
        return kind != ApplicationKind.RETURN;
    }

    /** What receiving such a form does at once, and what it will do later. */
    List<String> says(FeeSchedule fees) {
        return switch (kind) {
            case NEW -> List.of("初めてのトークンの申込を受け付けます。承認すると、承認した利用開始日が契約の利用開始日になります。");
            case ADDITIONAL ->
                List.of("トークンの追加を受け付けます。利用開始日の翌月から、" + fees.freeTokens() + "本を超えるトークン1本につき月額"
                        + Amounts.yen(fees.monthly()) + "がかかります。");
            case REISSUE ->
                reason.map(each -> List.of(report(each), fee(each, fees))).getOrElse(List.empty());
            case RETURN -> List.of("トークンの返却を受け付けます。トークンが銀行に届いて申込を完了にすると、選択したトークンは返却済みになります。それまでは貸与中のままです。");
        };
    }

    private static String report(ReissueReason reason) {
        return switch (reason) {
            case LOST, STOLEN -> "受付と同時に、選択したトークンを「紛失」として届け出ます。使用している利用者は、今からこのトークンでログインできません。申込を取り下げても、届出は残ります。";
            case DAMAGED, DEFECT, BATTERY ->
                "受付と同時に、選択したトークンを「故障」として届け出ます。使用している利用者は、今からこのトークンでログインできません。申込を取り下げても、届出は残ります。";
            case EXPIRY -> "トークンの届出は行いません。選択したトークンは、有効期限まで使用できます。";
        };
    }

    private static String fee(ReissueReason reason, FeeSchedule fees) {
        return reason.isCharged()
                ? "承認すると、再発行手数料としてトークン1本につき" + Amounts.yen(fees.reissue()) + "（税込）を計上し、次の手数料引落に含めます。"
                : "再発行手数料はかかりません。";
    }
}
