package jp.kumiai.otp.domain.seedimport;

import java.io.IOException;
import jp.kumiai.otp.domain.seedimport.dialect.Dialect;

/** Reads a seed file in XML by what its root is. */
final class XmlSeedFile {

    private final Gathering gathering;
    private final FileKey key;
    private final ReadingOptions options;
    private final ReadingLimits limits;

    XmlSeedFile(Gathering gathering, FileKey key, ReadingOptions options, ReadingLimits limits) {
        this.gathering = gathering;
        this.key = key;
        this.options = options;
        this.limits = limits;
    }

    Dialect read(MeteredStream in) throws IOException {
        XmlCursor cursor = new XmlCursor(in, limits);
        cursor.toRoot();
        return SafeNetSeedFile.isAt(cursor)
                ? new SafeNetSeedFile(gathering, key, options).read(cursor)
                : new PskcSeedFile(gathering, key, options, limits).read(cursor);
    }
}
