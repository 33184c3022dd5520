package jp.kumiai.otp.adapter.http.page.bank.words;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.kumiai.otp.adapter.http.page.view.Look;
import jp.kumiai.otp.adapter.http.page.view.State;
import jp.kumiai.otp.domain.billing.BillingFailure;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.DebitLine.CarriedOver;
import jp.kumiai.otp.domain.fee.DebitLine.MonthlyFee;
import jp.kumiai.otp.domain.fee.DebitLine.ReissueFee;
import jp.kumiai.otp.domain.fee.DebitState;
import jp.kumiai.otp.domain.fee.DebitState.Unpaid;
import jp.kumiai.otp.domain.fee.FeeMonth;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.fee.UnpaidReason;

/** Words about fees and debits. */
public final class FeeWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu年MM月", Locale.ROOT);

    private FeeWords() {}

    public static String of(FeeMonth month) {
        return MONTH.format(month.value());
    }

    public static State of(FeeRun run) {
        return run.isClosed() ? new State("完了", Look.GOOD) : new State("処理中", Look.WAITING);
    }

    public static State of(DebitState state) {
        return switch (state.code()) {
            case BOOKED -> new State("請求済み", Look.WAITING);
            case PAID -> new State("引落済み", Look.GOOD);
            case UNPAID -> new State("未収", Look.STOPPED);
            case CARRIED_OVER -> new State("繰越済み", Look.WAITING);
        };
    }

    /** Why a debit was not paid or where it has gone; empty for the others. */
    public static String note(DebitState state) {
        if (state instanceof Unpaid unpaid) {
            return of(unpaid.reason());
        }
        return state instanceof DebitState.CarriedOver carried ? of(carried.into()) + "に繰越" : "";
    }

    public static String of(UnpaidReason reason) {
        return switch (reason) {
            case NO_ACCOUNT -> "代表口座未登録";
            case INSUFFICIENT_FUNDS -> "資金不足";
            case NO_SUCH_ACCOUNT -> "預金取引なし";
            case STOPPED_BY_CUSTOMER -> "預金者の都合による振替停止";
            case NO_MANDATE -> "預金口座振替依頼書なし";
            case STOPPED_BY_BANK -> "委託者の都合による振替停止";
            case OTHER -> "その他";
        };
    }

    public static String of(DebitLine line) {
        return switch (line.code()) {
            case MONTHLY_FEE -> "月額利用手数料";
            case REISSUE_FEE -> "再発行手数料";
            case CARRIED_OVER -> "未収繰越";
        };
    }

    /** What a line is for. */
    public static String note(DebitLine line) {
        if (line instanceof MonthlyFee fee) {
            return "貸与中のトークン" + fee.tokens() + "本";
        }
        if (line instanceof ReissueFee fee) {
            return "受付番号 " + fee.application() + "、" + fee.devices() + "本";
        }
        return line instanceof CarriedOver carried ? of(carried.from()) + "分" : "";
    }

    public static String of(BillingFailure failure) {
        return switch (failure) {
            case TOO_EARLY -> "トークンの本数は毎月1日の0時に数えます。その月の1日になってから開始してください。";
            case PRECEDING_RUN_OPEN -> "前の月の手数料計算が終わっていません。先に、前の月を最後まで実行してください。";
            case NOT_THE_NEXT_MONTH -> "手数料計算は、前回の次の月から順に行います。";
            case OUTSIDE_CALENDAR -> "休業日カレンダーの範囲外の月です。";
            case NO_SUCH_RUN -> "この月の手数料計算は行われていません。";
            case RUN_NOT_CLOSED -> "この月の手数料計算は、まだ終わっていません。終わってから操作してください。";
            case UNKNOWN_CONTRACT -> "この契約番号の契約法人は登録されていません。";
        };
    }
}
