package jp.kumiai.otp.adapter.http.page.view;

import io.vavr.control.Option;
import java.util.List;

/**
 * What a page has to say about what was just done, above everything else on it.
 *
 * @param title the thing itself in one line
 * @param sentences what to do now
 * @param countdown when there is something to wait for
 */
public record Message(Tone tone, String title, List<String> sentences, Option<Countdown> countdown) {

    /** How it is meant; the page shows a mark and a word with the colour. */
    public enum Tone {
        ERROR("エラー"),
        SUCCESS("完了"),
        NOTICE("お知らせ");

        private final String word;

        Tone(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public static Message error(String title, String... sentences) {
        return new Message(Tone.ERROR, title, List.of(sentences), Option.none());
    }

    public static Message success(String title, String... sentences) {
        return new Message(Tone.SUCCESS, title, List.of(sentences), Option.none());
    }

    public static Message notice(String title, String... sentences) {
        return new Message(Tone.NOTICE, title, List.of(sentences), Option.none());
    }

    public Message counting(Countdown seconds) {
        return new Message(tone, title, sentences, Option.some(seconds));
    }

    public boolean isError() {
        return tone == Tone.ERROR;
    }
}
