package jp.kumiai.otp.application.seedimport;

/** Is told how far an import has come, on the importing thread. */
public interface ImportProgress {

    /** Entries of the file examined so far. */
    void examined(int entries);

    /** Tokens handed to the store so far; they count only when the import has succeeded. */
    void stored(long tokens, int ofAll);

    /** Tells nobody. */
    static ImportProgress ignored() {
        return new ImportProgress() {
            @Override
            public void examined(int entries) {}

            @Override
            public void stored(long tokens, int ofAll) {}
        };
    }
}
