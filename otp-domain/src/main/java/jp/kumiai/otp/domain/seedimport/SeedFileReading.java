package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.List;

/**
 * What one seed file contains, before anyone decides to store it. Immutable.
 *
 * @param keys the understood entries in the order of the file, each serial number once
 * @param refused the other entries in the order of the file; whoever imports all or nothing wants it empty
 */
public record SeedFileReading(Format format, List<ImportedKey> keys, List<RefusedEntry> refused) {

    /** How the file was written. */
    public enum Format {
        CSV,
        PSKC
    }
}
