package jp.kumiai.otp.domain.cell;

import io.vavr.collection.SortedMap;

/**
 * What is in a parcel, so that two cells can be held against each other. Immutable.
 *
 * @param rows how many of each kind, by the kind's name
 * @param digest of all of them, in hexadecimal; the same for the same rows in any order
 */
public record Inventory(SortedMap<String, Long> rows, String digest) {

    public long total() {
        return rows.values().sum().longValue();
    }
}
