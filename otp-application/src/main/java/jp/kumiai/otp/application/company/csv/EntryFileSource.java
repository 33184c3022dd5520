package jp.kumiai.otp.application.company.csv;

import java.io.IOException;
import java.io.InputStream;

/** Opens a file of entries from its beginning, every time it is asked to. */
@FunctionalInterface
public interface EntryFileSource {

    /** The caller closes it. */
    InputStream open() throws IOException;
}
