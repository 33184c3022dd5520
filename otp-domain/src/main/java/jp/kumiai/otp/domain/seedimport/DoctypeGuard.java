package jp.kumiai.otp.domain.seedimport;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading where {@code <!DOCTYPE} stands, be it in a comment: no seed file has one. The JDK's XML parser reports
 * a document type only after it has worked through its declarations, even when it is told not to support them.
 */
final class DoctypeGuard extends FilterReader {

    private static final String DOCTYPE = "<!DOCTYPE";

    private int matched;
    private int line = 1;

    DoctypeGuard(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            look(buffer[i]);
        }
        return count;
    }

    private void look(char c) throws Unreadable {
        if (c == '\n') {
            line++;
        }
        if (c == DOCTYPE.charAt(matched)) {
            matched++;
        } else {
            matched = c == '<' ? 1 : 0;
        }
        if (matched == DOCTYPE.length()) {
            throw new Unreadable(new SeedFileFailure.ForbiddenXml(line));
        }
    }
}
