package jp.kumiai.otp.domain.seedimport;

/**
 * Is told how far the reading of a seed file has come, on the reading thread: one thread per reading, in turn. What it throws
 * ends the reading.
 */
@FunctionalInterface
public interface ReadingProgress {

    /** Entries examined so far, understood or not; called after every hundredth and once at the end. */
    void examined(int entries);

    /** Tells nobody. */
    static ReadingProgress ignored() {
        return entries -> {};
    }
}
