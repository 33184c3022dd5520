package jp.kumiai.otp.adapter.http.page.bank.billing;

import jp.kumiai.otp.adapter.http.page.bank.view.Link;
import jp.kumiai.otp.adapter.http.page.bank.words.FeeWords;
import jp.kumiai.otp.domain.fee.FeeMonth;

/** Where the pages of fees are. */
public final class FeePaths {

    public static final String FEES = "/bank/fees";
    public static final String RUN = FEES + "/{month}";
    public static final String DEBITS = RUN + "/debits";
    public static final String FILES = RUN + "/direct-debits";
    public static final String RESULTS = RUN + "/results";

    private FeePaths() {}

    static String of(FeeMonth month) {
        return FEES + "/" + month;
    }

    static Link fees() {
        return Link.to("手数料", FEES);
    }

    static Link run(FeeMonth month) {
        return Link.to(FeeWords.of(month), of(month));
    }
}
