package jp.kumiai.otp.domain.benchmark;

import java.util.Map;

/**
 * The figures of all entries from one round. Ratios are taken within a round only: the machine may be another one in the
 * next.
 */
record Round(Map<Entry, Figure> figures) {

    double cpuNanos(String contender, String work) {
        return cpuNanos(Entry.of(contender, work));
    }

    double cpuNanos(Entry entry) {
        return figures.get(entry).cpuNanos();
    }

    double bytes(String contender, String work) {
        return figures.get(Entry.of(contender, work)).bytes();
    }
}
