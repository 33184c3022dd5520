package jp.kumiai.otp.domain.directdebit;

/** What stands after each record of a file that is written, the last one included. */
public enum LineEnd {
    /** Nothing: a record is 120 bytes. The layout's own way. */
    NONE {
        @Override
        byte[] bytes() {
            return new byte[0];
        }
    },
    /** CR LF: 122 bytes. Some banks take or want it. */
    CRLF {
        @Override
        byte[] bytes() {
            return new byte[] {'\r', '\n'};
        }
    };

    abstract byte[] bytes();
}
