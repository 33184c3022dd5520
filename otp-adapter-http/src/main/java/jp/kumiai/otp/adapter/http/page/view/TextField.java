package jp.kumiai.otp.adapter.http.page.view;

import io.vavr.control.Option;

/**
 * A field whose content may be shown again.
 *
 * @param value what it is filled with, as it was typed
 */
public record TextField(String name, String label, String hint, String value, Option<String> error)
        implements FormField {

    public static TextField empty(String name, String label, String hint) {
        return new TextField(name, label, hint, "", Option.none());
    }

    public TextField filledWith(String typed) {
        return new TextField(name, label, hint, typed, error);
    }

    public TextField wrong(Option<String> sentence) {
        return new TextField(name, label, hint, value, sentence);
    }
}
