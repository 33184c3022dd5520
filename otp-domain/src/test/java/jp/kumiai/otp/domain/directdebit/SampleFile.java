package jp.kumiai.otp.domain.directdebit;

import java.nio.charset.Charset;
import java.time.LocalDate;
import jp.kumiai.otp.domain.account.AccountHolder;
import jp.kumiai.otp.domain.account.AccountKind;
import jp.kumiai.otp.domain.account.RepresentativeAccount;

/** A request file of two debits, typed in by hand, and the values it is made of. */
final class SampleFile {

    static final LocalDate DEBIT_DAY = LocalDate.of(2025, 2, 11);

    static final Collector COLLECTOR = new Collector(
            "0000012345",
            "ｸﾐｱｲｷﾞﾝｺｳ OTPﾃｽｳﾘﾖｳ",
            new CollectingBranch("0599", "ｸﾐｱｲ", "001", "ﾎﾝﾃﾝ"),
            AccountKind.CURRENT,
            "0098765");

    static final DebitRequest YAMADA = new DebitRequest(
            new RepresentativeAccount("0599", "012", AccountKind.ORDINARY, "1234567", new AccountHolder("ｶ)ﾔﾏﾀﾞｼﾖｳﾃﾝ")),
            220,
            NewCode.FIRST,
            new CustomerNumber("1000001"));

    static final DebitRequest SUZUKI = new DebitRequest(
            new RepresentativeAccount(
                    "0599", "345", AccountKind.CURRENT, "0000001", new AccountHolder("ﾕ)ｽｽﾞｷ-ｻﾝｷﾞﾖｳ")),
            2310,
            NewCode.OTHER,
            new CustomerNumber("98765432109876543210"));

    static final String HEADER = "1910"
            + "0000012345"
            + "ｸﾐｱｲｷﾞﾝｺｳ OTPﾃｽｳﾘﾖｳ                     "
            + "0211"
            + "0599"
            + "ｸﾐｱｲ           "
            + "001"
            + "ﾎﾝﾃﾝ           "
            + "20098765"
            + "                 ";

    static final String YAMADAS = "20599"
            + "               "
            + "012"
            + "                   "
            + "11234567"
            + "ｶ)ﾔﾏﾀﾞｼﾖｳﾃﾝ                   "
            + "00000002201"
            + "00000000000001000001"
            + "0        ";

    static final String SUZUKIS = "20599"
            + "               "
            + "345"
            + "                   "
            + "20000001"
            + "ﾕ)ｽｽﾞｷ-ｻﾝｷﾞﾖｳ                 "
            + "00000023100"
            + "98765432109876543210"
            + "0        ";

    static final String TRAILER = "8000002"
            + "000000002530"
            + "000000000000000000"
            + "000000000000000000"
            + "                                                                 ";

    static final String END = "9"
            + "                                                                                                                       ";

    /** What the bank makes of the trailer when Yamada has paid and Suzuki has not. */
    static final String RESULT_TRAILER = "8000002"
            + "000000002530"
            + "000001000000000220"
            + "000001000000002310"
            + "                                                                 ";

    private SampleFile() {}

    /** The request with another amount. */
    static DebitRequest of(long amount) {
        return new DebitRequest(YAMADA.account(), amount, YAMADA.newCode(), YAMADA.customer());
    }

    /** The record with other text from this position on, the first being 1. */
    static String with(String record, int position, String text) {
        return record.substring(0, position - 1) + text + record.substring(position - 1 + text.length());
    }

    static byte[] bytes(String text) {
        return text.getBytes(Charset.forName("windows-31j"));
    }

    static String text(byte[] bytes) {
        return new String(bytes, Charset.forName("windows-31j"));
    }
}
