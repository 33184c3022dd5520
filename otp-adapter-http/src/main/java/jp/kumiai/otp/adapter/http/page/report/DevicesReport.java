package jp.kumiai.otp.adapter.http.page.report;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.bank.words.Amounts;
import jp.kumiai.otp.adapter.http.page.bank.words.DeviceWords;
import jp.kumiai.otp.adapter.http.page.report.plot.BarPlot;
import jp.kumiai.otp.adapter.http.page.report.plot.Point;
import jp.kumiai.otp.adapter.http.page.words.JapaneseTime;
import jp.kumiai.otp.application.report.AsOf;
import jp.kumiai.otp.domain.report.TokensByState;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.TokenKind;

/** トークンの状態別本数 in words. Stateless. */
public final class DevicesReport {

    private DevicesReport() {}

    public static Report of(AsOf<TokensByState> counted) {
        TokensByState tokens = counted.report();
        Table table = Table.of("状態", "ハードウェアトークン", "ソフトウェアトークン", "合計")
                .rows(List.of(DeviceState.values()).map(state -> row(tokens, state)));
        return new Report(
                Subject.DEVICES,
                JapaneseTime.minute(counted.at()) + "現在",
                Option.none(),
                List.of(
                        "登録されているすべてのトークンを、現在の状態で数えています。",
                        "ソフトウェアトークンは、利用者が使用している間は「貸与中」、失効後は「廃棄済み」に数えます。",
                        "有効期限が切れたトークンも、返却されるまでは「貸与中」です。"),
                List.of(new Figure(
                        "devices",
                        Subject.DEVICES.title(),
                        "ハードウェアトークン" + Amounts.count(tokens.total(TokenKind.HARDWARE)) + "本、ソフトウェアトークン"
                                + Amounts.count(tokens.total(TokenKind.SOFTWARE)) + "本。貸与中は合わせて"
                                + Amounts.count(tokens.count(DeviceState.ON_LOAN)) + "本、在庫は"
                                + Amounts.count(tokens.count(DeviceState.IN_STOCK)) + "本です。",
                        BarPlot.of(List.of(DeviceState.values()).map(state -> point(tokens, state))),
                        table)),
                table);
    }

    private static Point point(TokensByState tokens, DeviceState state) {
        long count = tokens.count(state);
        return new Point(DeviceWords.of(state).word(), count, Amounts.count(count) + "本");
    }

    private static List<Value> row(TokensByState tokens, DeviceState state) {
        return List.of(
                Value.of(DeviceWords.of(state).word()),
                Value.of(tokens.count(TokenKind.HARDWARE, state)),
                Value.of(tokens.count(TokenKind.SOFTWARE, state)),
                Value.of(tokens.count(state)));
    }
}
