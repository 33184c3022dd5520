package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import jp.kumiai.otp.domain.seedimport.dialect.Dialect;
import jp.kumiai.otp.domain.token.SerialNumber;

/** The entries of one file as they come: counts them, and refuses a serial number that an earlier entry has. */
final class Gathering {

    private static final int ENTRIES_PER_REPORT = 100;

    /** Who has a serial number. */
    private record Holder(int line, String asWritten) {}

    private final ReadingProgress progress;
    private final int maxEntries;
    private final ReadingOptions options;
    private final java.util.List<ImportedKey> keys = new ArrayList<>();
    private final java.util.List<RefusedEntry> refused = new ArrayList<>();
    private final Map<SerialNumber, Holder> holders = new HashMap<>();
    private final Map<String, Integer> ignored = new HashMap<>();

    Gathering(ReadingProgress progress, int maxEntries, ReadingOptions options) {
        this.progress = progress;
        this.maxEntries = maxEntries;
        this.options = options;
    }

    void add(Either<RefusedEntry, ImportedKey> entry) throws Unreadable {
        if (examined() == maxEntries) {
            throw new Unreadable(new SeedFileFailure.TooLarge(SeedFileFailure.TooLarge.Measure.ENTRIES));
        }
        entry.peekLeft(this::addRefused).peek(this::addKey);
        if (examined() % ENTRIES_PER_REPORT == 0) {
            progress.examined(examined());
        }
    }

    /** Counts something that is passed over; the names come from the file, so only so many are kept. */
    void ignore(String written) {
        String name = AsWritten.name(written);
        if (ignored.containsKey(name) || ignored.size() < SeedFileReading.MAX_IGNORED_NAMES) {
            ignored.merge(name, 1, Integer::sum);
        }
    }

    /** A refused entry still occupies its serial number: which of the two is right, this reader cannot know. */
    private void addRefused(RefusedEntry entry) {
        String written = entry.serialAsWritten();
        options.printed(written).forEach(serial -> holders.putIfAbsent(serial, new Holder(entry.line(), written)));
        refused.add(entry);
    }

    private void addKey(ImportedKey key) {
        Option.of(holders.putIfAbsent(key.serial(), new Holder(key.line(), key.vendorSerial())))
                .peek(earlier -> refused.add(Refusal.of(reason(earlier, key), String.valueOf(earlier.line()))
                        .at(key.line(), key.vendorSerial())))
                .onEmpty(() -> keys.add(key));
    }

    private static RefusedEntry.Reason reason(Holder earlier, ImportedKey key) {
        return earlier.asWritten().equals(key.vendorSerial())
                ? RefusedEntry.Reason.DUPLICATE_IN_FILE
                : RefusedEntry.Reason.SERIAL_COLLISION;
    }

    private int examined() {
        return keys.size() + refused.size();
    }

    SeedFileReading finish(Dialect dialect) throws Unreadable {
        if (examined() == 0) {
            throw new Unreadable(new SeedFileFailure.Empty());
        }
        if (examined() % ENTRIES_PER_REPORT != 0) {
            progress.examined(examined());
        }
        return new SeedFileReading(dialect, List.ofAll(keys), List.ofAll(refused), TreeMap.ofAll(ignored));
    }
}
