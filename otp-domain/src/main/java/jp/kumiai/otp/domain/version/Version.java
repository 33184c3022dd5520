package jp.kumiai.otp.domain.version;

/**
 * How often an aggregate has been stored: the number a store compares before it writes, so that a decision made on a
 * state that is no longer the latest is refused as stale instead of undoing somebody else's change.
 *
 * <p>Decisions carry the version they read and never advance it; the store does, with each write. Immutable.
 *
 * @param number zero for a state that was never stored, else one or more
 */
public record Version(long number) {

    /** Of a state that no store has seen yet: committing it inserts. */
    public static final Version NEW = new Version(0);

    public Version {
        if (number < 0) {
            throw new IllegalArgumentException("a version is never negative: " + number);
        }
    }

    public boolean isNew() {
        return number == 0;
    }

    /** The version a store gives to the state it has just written over this one. */
    public Version next() {
        return new Version(number + 1);
    }
}
