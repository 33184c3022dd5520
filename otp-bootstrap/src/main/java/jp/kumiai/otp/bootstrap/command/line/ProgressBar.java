package jp.kumiai.otp.bootstrap.command.line;

import java.io.PrintWriter;
import jp.kumiai.otp.application.billing.RunProgress;
import jp.kumiai.otp.application.cell.MoveProgress;
import jp.kumiai.otp.application.company.csv.EntryFileProgress;
import jp.kumiai.otp.application.retention.RetentionProgress;
import jp.kumiai.otp.application.sealing.VerificationProgress;
import jp.kumiai.otp.application.seedimport.ImportProgress;
import jp.kumiai.otp.domain.fee.FeeRun;
import jp.kumiai.otp.domain.retention.RecordCount;

/** How far a long command has come, on one line of a terminal; silent when there is none. */
public final class ProgressBar
        implements ImportProgress,
                EntryFileProgress,
                RunProgress,
                RetentionProgress,
                VerificationProgress,
                MoveProgress {

    private static final int WIDTH = 40;

    private final PrintWriter terminal;
    private final boolean shown;
    private boolean drawn;

    public ProgressBar(PrintWriter terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /** On the error stream, if the start script found a terminal there. */
    public static ProgressBar onTerminal(PrintWriter err) {
        return new ProgressBar(err, Boolean.getBoolean("otp.terminal"));
    }

    @Override
    public void examined(int entries) {
        draw("reading  " + entries + " entries");
    }

    @Override
    public void stored(long tokens, int ofAll) {
        filled(tokens, ofAll);
    }

    @Override
    public void examined(long lines) {
        draw("reading  " + lines + " lines");
    }

    @Override
    public void stored(long lines, long ofAll) {
        filled(lines, ofAll);
    }

    @Override
    public void reached(FeeRun run) {
        draw("booking  " + run.contracts() + " companies, " + run.debits() + " debits");
    }

    @Override
    public void removed(RecordCount removed, RecordCount ofAll) {
        filled("removing", removed.total(), ofAll.total());
    }

    @Override
    public void verified(long seals, long ofAll) {
        filled("verifying", seals, ofAll);
    }

    @Override
    public void left() {
        draw("moving   it has left its cell");
    }

    @Override
    public void arrived() {
        draw("moving   it has arrived");
    }

    @Override
    public void copied(long events) {
        draw("copying  " + events + " events of its trail");
    }

    private void filled(long some, long ofAll) {
        filled("storing ", some, ofAll);
    }

    private void filled(String doing, long some, long ofAll) {
        int filled = ofAll == 0 ? WIDTH : (int) (WIDTH * some / ofAll);
        draw(doing + " [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + some + " of " + ofAll);
    }

    /** Leaves the line to whatever is printed next. */
    public void done() {
        if (drawn) {
            terminal.print("\r\u001b[K");
            terminal.flush();
        }
    }

    private void draw(String line) {
        if (shown) {
            drawn = true;
            terminal.print("\r\u001b[K" + line);
            terminal.flush();
        }
    }
}
