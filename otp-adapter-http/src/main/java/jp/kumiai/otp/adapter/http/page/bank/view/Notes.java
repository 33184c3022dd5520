package jp.kumiai.otp.adapter.http.page.bank.view;

import io.vavr.collection.List;

/**
 * Sentences that have to be known.
 *
 * @param id of the element, unique on its page
 * @param grave true when somebody could regret not having read them
 */
public record Notes(String id, String title, boolean grave, List<String> sentences) implements Block {

    public static Notes of(String id, String title, String... sentences) {
        return new Notes(id, title, false, List.of(sentences));
    }

    public static Notes grave(String id, String title, List<String> sentences) {
        return new Notes(id, title, true, sentences);
    }
}
