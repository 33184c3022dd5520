package jp.kumiai.otp.domain.seedimport;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import jp.kumiai.otp.domain.token.SerialNumber;

/** The entries of one file as they come: counts them, and refuses a serial number that an earlier entry has. */
final class Gathering {

    private static final int ENTRIES_PER_REPORT = 100;

    private final ReadingProgress progress;
    private final int maxEntries;
    private final java.util.List<ImportedKey> keys = new ArrayList<>();
    private final java.util.List<RefusedEntry> refused = new ArrayList<>();
    private final Map<SerialNumber, Integer> lines = new HashMap<>();

    Gathering(ReadingProgress progress, int maxEntries) {
        this.progress = progress;
        this.maxEntries = maxEntries;
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

    /** A refused entry still occupies its serial number: which of the two is right, this reader cannot know. */
    private void addRefused(RefusedEntry entry) {
        SerialNumber.parse(entry.serialAsWritten()).forEach(serial -> lines.putIfAbsent(serial, entry.line()));
        refused.add(entry);
    }

    private void addKey(ImportedKey key) {
        Option.of(lines.putIfAbsent(key.serial(), key.line()))
                .peek(earlier -> refused.add(Refusal.of(RefusedEntry.Reason.DUPLICATE_IN_FILE, earlier.toString())
                        .at(key.line(), key.serial().value())))
                .onEmpty(() -> keys.add(key));
    }

    private int examined() {
        return keys.size() + refused.size();
    }

    SeedFileReading finish(SeedFileReading.Format format) throws Unreadable {
        if (examined() == 0) {
            throw new Unreadable(new SeedFileFailure.Empty());
        }
        if (examined() % ENTRIES_PER_REPORT != 0) {
            progress.examined(examined());
        }
        return new SeedFileReading(format, List.ofAll(keys), List.ofAll(refused));
    }
}
