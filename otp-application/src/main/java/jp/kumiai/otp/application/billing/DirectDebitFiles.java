package jp.kumiai.otp.application.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import jp.kumiai.otp.domain.directdebit.DebitRequest;
import jp.kumiai.otp.domain.directdebit.DirectDebitWriter;
import jp.kumiai.otp.domain.directdebit.Written;
import org.jspecify.annotations.Nullable;

/** The files of one month being written, one after the other. For one thread. */
final class DirectDebitFiles implements AutoCloseable {

    private final WriteDirectDebits.Command command;
    private final LocalDate debitDay;
    private DirectDebitWriter writer;
    private @Nullable OutputStream out;
    private int count;
    private long debits;
    private long yen;

    DirectDebitFiles(WriteDirectDebits.Command command, LocalDate debitDay) {
        this.command = command;
        this.debitDay = debitDay;
        this.writer = fresh();
    }

    /** Writes the record of this request, in a new file when the last one is full. */
    void add(DebitRequest request) throws IOException {
        if (!writer.hasRoomFor(request)) {
            finish();
        }
        OutputStream file = begun();
        Written written = writer.with(request);
        file.write(written.bytes());
        writer = written.next();
        debits++;
        yen += request.amount();
    }

    /** Ends the file that is open; a month without debits gets one file without records. */
    void finish() throws IOException {
        if (out == null && count > 0) {
            return;
        }
        OutputStream file = begun();
        file.write(writer.trailer());
        file.write(writer.end());
        close();
        writer = fresh();
    }

    int count() {
        return count;
    }

    long debits() {
        return debits;
    }

    long yen() {
        return yen;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }

    private OutputStream begun() throws IOException {
        if (out == null) {
            count++;
            out = command.files().open(count);
            out.write(writer.header());
        }
        return out;
    }

    private DirectDebitWriter fresh() {
        return DirectDebitWriter.start(command.collector(), debitDay, command.lineEnd());
    }
}
