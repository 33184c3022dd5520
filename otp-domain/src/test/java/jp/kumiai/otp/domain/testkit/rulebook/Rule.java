package jp.kumiai.otp.domain.testkit.rulebook;

/**
 * A rule as a page tells it, in one language; code between backquotes, as in Markdown. Immutable.
 *
 * @param id of a capital letter and a number, R19a for instance
 * @param section of the page that it stands in
 * @param source where it comes from: the manual with its section, a standard, or a decision of ours
 * @param boundaries empty where the page names none
 */
public record Rule(String id, String section, String text, String source, String boundaries) {}
