package jp.kumiai.otp.domain.directdebit;

import io.vavr.collection.List;
import io.vavr.collection.Map;

/**
 * The fields of the records, with their place as the layout counts it: the first byte of a record is number 1.
 *
 * <p>Source: 全銀協, レコード・フォーマット, 預金口座振替. What is no field here is filler (ダミー), written as spaces and never read.
 */
public enum RecordField {
    /** 種別コード, 91. */
    BUSINESS_TYPE(RecordType.HEADER, 2, 2, Mode.NUMBER),
    /** コード区分, 0 for JIS. */
    CHARACTER_CODE(RecordType.HEADER, 4, 1, Mode.NUMBER),
    /** 委託者コード. */
    COLLECTOR_CODE(RecordType.HEADER, 5, 10, Mode.NUMBER),
    /** 委託者名. */
    COLLECTOR_NAME(RecordType.HEADER, 15, 40, Mode.TEXT),
    /** 引落日, month and day. */
    DEBIT_DAY(RecordType.HEADER, 55, 4, Mode.NUMBER),
    /** 取引銀行番号. */
    COLLECTING_BANK_CODE(RecordType.HEADER, 59, 4, Mode.NUMBER),
    /** 取引銀行名. */
    COLLECTING_BANK_NAME(RecordType.HEADER, 63, 15, Mode.TEXT),
    /** 取引支店番号. */
    COLLECTING_BRANCH_CODE(RecordType.HEADER, 78, 3, Mode.NUMBER),
    /** 取引支店名. */
    COLLECTING_BRANCH_NAME(RecordType.HEADER, 81, 15, Mode.TEXT),
    /** 預金種目 of the collector. */
    COLLECTING_ACCOUNT_KIND(RecordType.HEADER, 96, 1, Mode.NUMBER),
    /** 口座番号 of the collector. */
    COLLECTING_ACCOUNT_NUMBER(RecordType.HEADER, 97, 7, Mode.NUMBER),

    /** 引落銀行番号. */
    BANK_CODE(RecordType.DATA, 2, 4, Mode.NUMBER),
    /** 引落銀行名. */
    BANK_NAME(RecordType.DATA, 6, 15, Mode.TEXT),
    /** 引落支店番号. */
    BRANCH_CODE(RecordType.DATA, 21, 3, Mode.NUMBER),
    /** 引落支店名. */
    BRANCH_NAME(RecordType.DATA, 24, 15, Mode.TEXT),
    /** 預金種目. */
    ACCOUNT_KIND(RecordType.DATA, 43, 1, Mode.NUMBER),
    /** 口座番号. */
    ACCOUNT_NUMBER(RecordType.DATA, 44, 7, Mode.NUMBER),
    /** 預金者名. */
    HOLDER(RecordType.DATA, 51, 30, Mode.TEXT),
    /** 引落金額, yen. */
    AMOUNT(RecordType.DATA, 81, 10, Mode.NUMBER),
    /** 新規コード. */
    NEW_CODE(RecordType.DATA, 91, 1, Mode.NUMBER),
    /** 顧客番号. */
    CUSTOMER_NUMBER(RecordType.DATA, 92, 20, Mode.NUMBER),
    /** 振替結果コード, 0 in a request. */
    RESULT_CODE(RecordType.DATA, 112, 1, Mode.NUMBER),

    /** 合計件数. */
    TOTAL_COUNT(RecordType.TRAILER, 2, 6, Mode.NUMBER),
    /** 合計金額, yen. */
    TOTAL_AMOUNT(RecordType.TRAILER, 8, 12, Mode.NUMBER),
    /** 振替済件数, 0 in a request. */
    DEBITED_COUNT(RecordType.TRAILER, 20, 6, Mode.NUMBER),
    /** 振替済金額, 0 in a request. */
    DEBITED_AMOUNT(RecordType.TRAILER, 26, 12, Mode.NUMBER),
    /** 振替不能件数, 0 in a request. */
    FAILED_COUNT(RecordType.TRAILER, 38, 6, Mode.NUMBER),
    /** 振替不能金額, 0 in a request. */
    FAILED_AMOUNT(RecordType.TRAILER, 44, 12, Mode.NUMBER);

    private static final Map<RecordType, List<RecordField>> NUMBERS =
            List.of(values()).filter(field -> field.mode == Mode.NUMBER).groupBy(field -> field.record);

    private enum Mode {
        /** N: digits, right-aligned, filled with zeros. */
        NUMBER,
        /** C: characters, left-aligned, filled with spaces. */
        TEXT
    }

    private final RecordType record;
    private final int position;
    private final int length;
    private final Mode mode;

    RecordField(RecordType record, int position, int length, Mode mode) {
        this.record = record;
        this.position = position;
        this.length = length;
        this.mode = mode;
    }

    /** In bytes. */
    public int length() {
        return length;
    }

    /** Index of the first byte, from 0. */
    int offset() {
        return position - 1;
    }

    /** The fields of such a record that hold digits, in their order. */
    static List<RecordField> numbersOf(RecordType record) {
        return NUMBERS.getOrElse(record, List.empty());
    }
}
