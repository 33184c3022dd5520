package jp.kumiai.otp.application.company.csv;

/** Is told how far the import of a file of entries has come, on the importing thread. */
public interface EntryFileProgress {

    /** Lines looked at so far. */
    void examined(long lines);

    /** Lines whose entries are stored so far; they stay stored whatever happens next. */
    void stored(long lines, long ofAll);

    /** Tells nobody. */
    static EntryFileProgress ignored() {
        return new EntryFileProgress() {
            @Override
            public void examined(long lines) {}

            @Override
            public void stored(long lines, long ofAll) {}
        };
    }
}
