package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Option;
import java.io.IOException;

/**
 * Reads a PSKC key container (RFC 6030 section 4), one {@code KeyPackage} at a time. Signatures, extensions and elements
 * it does not know are passed over.
 */
final class PskcSeedFile {

    private final Gathering gathering;
    private final PskcSecrets secrets;
    private final ReadingLimits limits;

    PskcSeedFile(Gathering gathering, FileKey key, ReadingLimits limits) {
        this.gathering = gathering;
        this.secrets = new PskcSecrets(key, limits);
        this.limits = limits;
    }

    void read(MeteredStream in) throws IOException {
        XmlCursor cursor = new XmlCursor(in, limits);
        cursor.toRoot();
        if (!cursor.isAtPskc("KeyContainer")) {
            throw new Unreadable(new SeedFileFailure.NotUnderstood());
        }
        boolean inHeader = true;
        while (cursor.toNextChild()) {
            if (cursor.isAtPskc("KeyPackage")) {
                inHeader = false;
                add(cursor.element());
            } else if (cursor.isAtPskc("EncryptionKey") || cursor.isAtPskc("MACMethod")) {
                if (!inHeader) {
                    throw new Unreadable(new SeedFileFailure.Malformed(cursor.line()));
                }
                secrets.describedBy(cursor.element());
            }
        }
        Option<SeedFileFailure> doubt = secrets.doubt();
        if (doubt.isDefined()) {
            throw new Unreadable(doubt.get());
        }
    }

    /** The secret comes first, whatever else is wrong: a file that cannot be opened is to fail at its first key. */
    private void add(XmlElement keyPackage) throws IOException {
        gathering.add(PskcKey.read(keyPackage, secrets.seedOf(keyPackage)));
    }
}
