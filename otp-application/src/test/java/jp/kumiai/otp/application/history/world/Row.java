package jp.kumiai.otp.application.history.world;

/**
 * A ticked row.
 *
 * @param shown the serial number in the row, or {@code -}
 */
public record Row(String login, String shown) {}
