package jp.kumiai.otp.adapter.http.page.view;

import io.vavr.control.Option;

/** The checkboxes of a list, as one field of its form: at least one has to be ticked. */
public record RowsField(String name, String label, String hint, Option<String> error) implements FormField {

    public static RowsField of(String name, String label) {
        return new RowsField(name, label, "", Option.none());
    }

    public RowsField wrong(Option<String> sentence) {
        return new RowsField(name, label, hint, sentence);
    }
}
