package jp.kumiai.otp.domain.directdebit;

/** Whether the bank has seen this debit before (新規コード). */
public enum NewCode {
    /** 第1回引落分: the first debit from this account. */
    FIRST('1'),
    /** 変更分: bank, branch or account are others than last time. */
    CHANGED('2'),
    /** その他: the account of last time. */
    OTHER('0');

    private final char digit;

    NewCode(char digit) {
        this.digit = digit;
    }

    /** The digit in a record, an ASCII character. */
    public char digit() {
        return digit;
    }
}
