package jp.kumiai.otp.adapter.http.page.bank.words;

import java.util.Locale;
import jp.kumiai.otp.domain.fee.Yen;

/** Amounts and counts with commas between the thousands. */
public final class Amounts {

    private Amounts() {}

    public static String yen(long amount) {
        return "¥" + count(amount);
    }

    public static String yen(Yen amount) {
        return yen(amount.amount());
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
