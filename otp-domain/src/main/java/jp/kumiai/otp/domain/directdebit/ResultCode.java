package jp.kumiai.otp.domain.directdebit;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** What became of a debit (振替結果コード). Only {@link #DEBITED} moved money. */
public enum ResultCode {
    /** 振替済. */
    DEBITED('0'),
    /** 資金不足. */
    INSUFFICIENT_FUNDS('1'),
    /** 預金取引なし. */
    NO_ACCOUNT('2'),
    /** 預金者の都合による振替停止. */
    STOPPED_BY_PAYER('3'),
    /** 預金口座振替依頼書なし. */
    NO_MANDATE('4'),
    /** 委託者の都合による振替停止. */
    STOPPED_BY_COLLECTOR('8'),
    /** その他. */
    OTHER('9');

    private static final List<ResultCode> ALL = List.of(values());

    private final char digit;

    ResultCode(char digit) {
        this.digit = digit;
    }

    /** The digit in a record, an ASCII character. */
    public char digit() {
        return digit;
    }

    /** The code with exactly this digit, or none. */
    public static Option<ResultCode> of(char digit) {
        return ALL.find(code -> code.digit == digit);
    }
}
