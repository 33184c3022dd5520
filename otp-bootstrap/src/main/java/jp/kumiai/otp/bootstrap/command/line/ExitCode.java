package jp.kumiai.otp.bootstrap.command.line;

/** What a command tells the shell. */
public final class ExitCode {

    /** It did what it was asked to. */
    public static final int DONE = 0;

    /** It understood, and refused: an import with a bad entry, for instance. */
    public static final int REFUSED = 1;

    /** The command line or a setting is wrong. */
    public static final int USAGE = 2;

    /** Something outside keeps it from working: a taken port, a missing key, a database in use. */
    public static final int UNAVAILABLE = 3;

    /** A bug. */
    public static final int INTERNAL = 70;

    private ExitCode() {}
}
