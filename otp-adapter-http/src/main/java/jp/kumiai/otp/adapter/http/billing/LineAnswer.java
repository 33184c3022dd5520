package jp.kumiai.otp.adapter.http.billing;

import jp.kumiai.otp.domain.fee.DebitLine;
import org.jspecify.annotations.Nullable;

/** One line of a debit; what belongs to other sorts of lines is left out. */
record LineAnswer(
        String code,
        long amount,
        @Nullable Integer tokens,
        @Nullable String application,
        @Nullable Integer devices,
        @Nullable String from) {

    static LineAnswer of(DebitLine line) {
        String code = line.code().name();
        long amount = line.amount().amount();
        if (line instanceof DebitLine.MonthlyFee monthly) {
            return new LineAnswer(code, amount, monthly.tokens(), null, null, null);
        }
        if (line instanceof DebitLine.ReissueFee reissue) {
            return new LineAnswer(code, amount, null, reissue.application().value(), reissue.devices(), null);
        }
        return line instanceof DebitLine.CarriedOver carried
                ? new LineAnswer(code, amount, null, null, null, carried.from().toString())
                : new LineAnswer(code, amount, null, null, null, null);
    }
}
