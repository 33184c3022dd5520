package jp.kumiai.otp.adapter.http.page.bank.words;

import jp.kumiai.otp.application.billing.ResultFileFailure;
import jp.kumiai.otp.application.billing.ResultFileFailure.NotOurs;
import jp.kumiai.otp.application.billing.ResultFileFailure.NotWellFormed;
import jp.kumiai.otp.domain.billing.SettlementFailure;
import jp.kumiai.otp.domain.directdebit.ResultFileProblem;

/** Words about result files (振替結果). */
public final class ResultFileWords {

    private ResultFileWords() {}

    public static String of(ResultFileFailure failure) {
        if (failure instanceof NotWellFormed wrong) {
            return wrong.problem().recordNumber() + "レコード目："
                    + of(wrong.problem().reason());
        }
        if (failure instanceof NotOurs other) {
            return other.recordNumber() + "レコード目：" + of(other.failure());
        }
        return "この月の手数料計算が終わっていません。";
    }

    private static String of(ResultFileProblem.Reason reason) {
        return switch (reason) {
            case WRONG_LENGTH -> "レコードの長さが120バイトではありません。";
            case UNKNOWN_RECORD_TYPE -> "データ区分が正しくありません。";
            case OUT_OF_ORDER -> "レコードの順序が正しくありません。";
            case AFTER_END -> "エンドレコードの後にデータがあります。";
            case UNFINISHED -> "ファイルが途中で終わっています。";
            case NOT_A_NUMBER -> "数字の項目に、数字でない文字があります。";
            case UNKNOWN_CODE -> "コードの値が正しくありません。";
            case NOT_THE_ONE_EXPECTED -> "委託者または引落日が、この月のものと一致しません。別の月のファイルではないか確認してください。";
            case TOTAL_MISMATCH -> "件数または金額の合計が、明細と一致しません。";
        };
    }

    private static String of(SettlementFailure failure) {
        return switch (failure) {
            case NO_SUCH_DEBIT -> "この顧客番号の引落はありません。";
            case OTHER_AMOUNT -> "引落の金額と一致しません。";
            case OTHER_ACCOUNT -> "引落の口座と一致しません。";
            case SETTLED_OTHERWISE -> "すでに別の結果が記録されています。";
            case TWICE_IN_THE_FILE -> "同じ引落の結果が2つあります。";
        };
    }
}
