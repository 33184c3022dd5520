package jp.kumiai.otp.bootstrap.command;

import java.io.PrintWriter;
import jp.kumiai.otp.application.seedimport.ImportProgress;

/** How far an import has come, on one line of a terminal; silent when there is none. */
final class ProgressBar implements ImportProgress {

    private static final int WIDTH = 40;

    private final PrintWriter terminal;
    private final boolean shown;
    private boolean drawn;

    ProgressBar(PrintWriter terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /** On the error stream, if the start script found a terminal there. */
    static ProgressBar onTerminal(PrintWriter err) {
        return new ProgressBar(err, Boolean.getBoolean("otp.terminal"));
    }

    @Override
    public void examined(int entries) {
        draw("reading  " + entries + " entries");
    }

    @Override
    public void stored(long tokens, int ofAll) {
        int filled = ofAll == 0 ? WIDTH : (int) (WIDTH * tokens / ofAll);
        draw("storing  [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + tokens + " of " + ofAll);
    }

    /** Leaves the line to whatever is printed next. */
    void done() {
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
