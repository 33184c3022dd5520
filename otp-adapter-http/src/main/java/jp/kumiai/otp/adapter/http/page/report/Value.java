package jp.kumiai.otp.adapter.http.page.report;

/** One thing in a table: a text as it is, or a number that a page writes with commas and a file without. */
public sealed interface Value {

    /** A text. */
    record Text(String words) implements Value {}

    /** A count, an amount in yen, a number of steps; negative ones are possible. */
    record Count(long number) implements Value {}

    /** So many of a thousand, which are written as percent with one place. */
    record PerMille(long number) implements Value {}

    static Value of(String words) {
        return new Text(words);
    }

    static Value of(long number) {
        return new Count(number);
    }
}
