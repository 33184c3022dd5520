package jp.kumiai.otp.adapter.http.page.softwaretoken;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the path of an SVG drawing, one unit a module, with the quiet zone of four modules that readers need
 * (ISO/IEC 18004). It does not print: what it shows may be secret. Immutable.
 */
public final class QrCode {

    private static final int QUIET_ZONE = 4;

    private final int size;
    private final String path;

    private QrCode(int size, String path) {
        this.size = size;
        this.path = path;
    }

    /** The code of this text, which is ASCII and a few hundred characters long at most. */
    public static QrCode of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(modules.getWidth() + 2 * QUIET_ZONE, path(modules));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code"); // the cause might repeat the text
        }
    }

    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** Width and height in modules, the quiet zone included. */
    public int size() {
        return size;
    }

    /** For the attribute d of a path. */
    public String path() {
        return path;
    }

    @Override
    public String toString() {
        return "QrCode[redacted]";
    }
}
