package jp.kumiai.otp.adapter.http.page.view;

/**
 * A sentence with seconds in it: {@code before}, the number, {@code after}. A script counts down and puts {@code done}
 * in its place; without one it says what was true when the page was made.
 *
 * @param seconds one or more
 */
public record Countdown(int seconds, String before, String after, String done) {}
