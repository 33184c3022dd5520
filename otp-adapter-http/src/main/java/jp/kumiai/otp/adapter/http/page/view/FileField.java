package jp.kumiai.otp.adapter.http.page.view;

import io.vavr.control.Option;

/** A field for a file. A browser never fills it in again, so it has no content. */
public record FileField(String name, String label, String hint, Option<String> error) implements FormField {

    public static FileField empty(String name, String label, String hint) {
        return new FileField(name, label, hint, Option.none());
    }

    public FileField wrong(Option<String> sentence) {
        return new FileField(name, label, hint, sentence);
    }
}
