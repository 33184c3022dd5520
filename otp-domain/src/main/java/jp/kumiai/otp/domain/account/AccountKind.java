package jp.kumiai.otp.domain.account;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * What kind of account it is (預金種目), with its Zengin digit: those that a direct debit can be taken from.
 *
 * <p>Source: the layout of 預金口座振替, data record, 1, 2, 3 and 9. Savings and time deposits (4 to 8) have digits, too,
 * but no place in this layout.
 */
public enum AccountKind {
    /** 普通預金. */
    ORDINARY('1'),
    /** 当座預金. */
    CURRENT('2'),
    /** 納税準備預金. */
    TAX_RESERVE('3'),
    /** その他. */
    OTHER('9');

    private final char digit;

    AccountKind(char digit) {
        this.digit = digit;
    }

    /** The digit in a Zengin record, an ASCII character. */
    public char digit() {
        return digit;
    }

    /** The kind with exactly this digit, or none. */
    public static Option<AccountKind> parse(String digit) {
        return List.of(values()).find(kind -> String.valueOf(kind.digit).equals(digit));
    }
}
