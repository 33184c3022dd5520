package jp.kumiai.otp.application.history.world;

/**
 * A code as somebody types it.
 *
 * @param meaning where it came from, which is all of it that is ever printed
 */
public record Code(String meaning, String digits) {

    @Override
    public String toString() {
        return meaning;
    }
}
