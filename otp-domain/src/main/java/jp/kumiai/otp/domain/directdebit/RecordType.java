package jp.kumiai.otp.domain.directdebit;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** The four records of a file (データ区分), in their order. */
public enum RecordType {
    HEADER('1'),
    DATA('2'),
    TRAILER('8'),
    END('9');

    private static final List<RecordType> ALL = List.of(values());

    private final byte code;

    RecordType(char digit) {
        this.code = (byte) digit;
    }

    /** The first byte of such a record. */
    byte code() {
        return code;
    }

    static Option<RecordType> of(byte code) {
        return ALL.find(type -> type.code == code);
    }
}
