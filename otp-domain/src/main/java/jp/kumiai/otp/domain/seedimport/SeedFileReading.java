package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.List;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import java.util.Comparator;
import jp.kumiai.otp.domain.seedimport.dialect.Dialect;
import jp.kumiai.otp.domain.totp.TotpParameters;

/**
 * What one seed file contains, before anyone decides to store it. Immutable.
 *
 * @param keys the understood entries in the order of the file, each serial number once
 * @param refused the other entries in the order of the file; whoever imports all or nothing wants it empty
 * @param ignored what was passed over, by the name of the element or column, and how often it came; at most
 *     {@value #MAX_IGNORED_NAMES} names, each at most 80 characters
 */
public record SeedFileReading(
        Dialect dialect, List<ImportedKey> keys, List<RefusedEntry> refused, SortedMap<String, Integer> ignored) {

    public static final int MAX_IGNORED_NAMES = 50;

    private static final Comparator<TotpParameters> COMMON_FIRST = Comparator.comparing(TotpParameters::algorithm)
            .thenComparing(TotpParameters::digits)
            .thenComparing(TotpParameters::stepSeconds);

    /** How the file was written. */
    public enum Format {
        CSV,
        PSKC,
        SAFENET_XML
    }

    public Format format() {
        return switch (dialect.shape()) {
            case SERIAL_SECRET_STEP, SERIAL_SECRET_TYPE, ENTRA, MULTIOTP -> Format.CSV;
            case PSKC -> Format.PSKC;
            case SAFENET -> Format.SAFENET_XML;
        };
    }

    /** How many understood entries make their codes in which way. */
    public SortedMap<TotpParameters, Integer> understood() {
        return keys.foldLeft(
                TreeMap.<TotpParameters, Integer>empty(COMMON_FIRST),
                (counts, key) -> counts.put(key.parameters(), 1, Integer::sum));
    }
}
