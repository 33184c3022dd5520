package jp.kumiai.otp.bootstrap.command.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kumiai.otp.application.billing.WriteDirectDebits;
import jp.kumiai.otp.bootstrap.StartFailure;
import jp.kumiai.otp.bootstrap.command.line.OwnerFile;
import jp.kumiai.otp.domain.fee.FeeMonth;

/**
 * Direct debit files of a month in a folder, {@code direct-debit-2026-05-1.txt} and so on, readable by their owner only,
 * never over files that are there. When writing fails, what was begun is removed: half a file must not reach a bank.
 */
final class DebitFiles implements WriteDirectDebits.Files {

    private final Path folder;
    private final FeeMonth month;
    private final List<Path> made = new ArrayList<>();

    DebitFiles(Path folder, FeeMonth month) {
        if (!Files.isDirectory(folder)) {
            throw new StartFailure("there is no folder " + folder);
        }
        this.folder = folder;
        this.month = month;
    }

    @Override
    public OutputStream open(int number) throws IOException {
        Path file = OwnerFile.create(folder.resolve("direct-debit-" + month + "-" + number + ".txt"));
        made.add(file);
        return new java.io.BufferedOutputStream(Files.newOutputStream(file));
    }

    /** Those made so far, in their order. */
    List<Path> made() {
        return List.copyOf(made);
    }

    void remove() throws IOException {
        for (Path file : made) {
            Files.deleteIfExists(file);
        }
    }
}
