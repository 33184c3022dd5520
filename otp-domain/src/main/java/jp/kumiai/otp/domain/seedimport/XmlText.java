package jp.kumiai.otp.domain.seedimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes an XML file: UTF-16 when its first bytes say so (XML 1.0 appendix F), otherwise UTF-8, whatever encoding its
 * declaration names. Bytes that are neither end the reading with a {@code CharacterCodingException}; left to decode by
 * itself, the JDK's XML parser writes to standard error about them.
 */
final class XmlText {

    private static final int LOOKED_AT = 4;

    private XmlText() {}

    static Reader decoded(InputStream in) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(in, LOOKED_AT);
        byte[] start = stream.readNBytes(LOOKED_AT);
        int first = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
        int mark = lengthOfMark(start, first);
        stream.unread(start, mark, start.length - mark);
        return new InputStreamReader(
                stream,
                charset(first)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static int lengthOfMark(byte[] start, int first) {
        if (first == 0xFEFF || first == 0xFFFE) {
            return 2;
        }
        return first == 0xEFBB && start.length > 2 && start[2] == (byte) 0xBF ? 3 : 0;
    }

    private static Charset charset(int first) {
        return switch (first) {
            case 0xFEFF, '<' -> StandardCharsets.UTF_16BE;
            case 0xFFFE, '<' << 8 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
