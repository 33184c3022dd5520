package jp.kumiai.otp.domain.directdebit;

/** A record to be written, and the writer that has counted it. Immutable. */
public final class Written {

    private final byte[] bytes;
    private final DirectDebitWriter next;

    Written(byte[] bytes, DirectDebitWriter next) {
        this.bytes = bytes;
        this.next = next;
    }

    /** The record with its line end, as a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public DirectDebitWriter next() {
        return next;
    }
}
