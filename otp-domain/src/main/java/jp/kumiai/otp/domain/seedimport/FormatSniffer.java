package jp.kumiai.otp.domain.seedimport;

import java.io.BufferedInputStream;
import java.io.IOException;

/** Guesses the kind of file from the first bytes, and leaves the stream where it was. */
final class FormatSniffer {

    /** What the first character tells. */
    enum Kind {
        CSV,
        XML
    }

    private static final int LOOKED_AT = 256;

    private FormatSniffer() {}

    static Kind kindOf(BufferedInputStream in) throws IOException {
        in.mark(LOOKED_AT);
        byte[] start = in.readNBytes(LOOKED_AT);
        in.reset();
        return kindOf(start);
    }

    /** A NUL is in no UTF-8 text that we read, and in every UTF-16 text of ASCII digits. */
    private static Kind kindOf(byte[] start) throws Unreadable {
        boolean hasNul = false;
        int first = -1;
        for (byte b : start) {
            hasNul |= b == 0;
            if (first < 0 && !isSkipped(b)) {
                first = b & 0xff;
            }
        }
        if (first == '<') {
            return Kind.XML;
        }
        if (hasNul) {
            throw new Unreadable(new SeedFileFailure.NotUtf8());
        }
        return Kind.CSV;
    }

    /** White space, NUL (half a UTF-16 character), and the bytes of the byte order marks. */
    private static boolean isSkipped(byte b) {
        return switch (b & 0xff) {
            case ' ', '\t', '\r', '\n', 0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF -> true;
            default -> false;
        };
    }
}
