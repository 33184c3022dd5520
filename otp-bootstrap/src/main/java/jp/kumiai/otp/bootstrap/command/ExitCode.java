package jp.kumiai.otp.bootstrap.command;

/** What a command tells the shell. */
final class ExitCode {

    /** It did what it was asked to. */
    static final int DONE = 0;

    /** It understood, and refused: an import with a bad entry, for instance. Nothing was changed. */
    static final int REFUSED = 1;

    /** The command line or a setting is wrong. */
    static final int USAGE = 2;

    /** Something outside keeps it from working: a taken port, a missing key, a database in use. */
    static final int UNAVAILABLE = 3;

    /** A bug. */
    static final int INTERNAL = 70;

    static final String LEGEND = "Exit codes: 0 done, 1 refused (nothing changed), 2 wrong option or setting, "
            + "3 port, key, file or database not available, 70 internal error.";

    private ExitCode() {}
}
