package jp.kumiai.otp.adapter.http.page.bank.view;

import io.vavr.collection.List;

/**
 * What is known of one thing, line by line.
 *
 * @param id of the element, unique on its page
 */
public record Facts(String id, String title, List<Fact> facts) implements Block {

    /** A line. */
    public record Fact(String label, Cell value) {}

    public static Facts of(String id, String title) {
        return new Facts(id, title, List.empty());
    }

    public Facts and(String label, Cell value) {
        return new Facts(id, title, facts.append(new Fact(label, value)));
    }

    public Facts and(String label, String words) {
        return and(label, Cell.words(words));
    }
}
