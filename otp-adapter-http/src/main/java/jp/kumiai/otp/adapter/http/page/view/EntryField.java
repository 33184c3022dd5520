package jp.kumiai.otp.adapter.http.page.view;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * A field of the bank's own forms. Its content may be shown again; a secret has no place in it.
 *
 * @param value what it is filled with, as it was typed; of a choice, the value chosen
 * @param choices of a choice; empty otherwise
 * @param required false when it may be left empty
 */
public record EntryField(
        String name,
        String label,
        String hint,
        Kind kind,
        String value,
        List<Choice> choices,
        boolean required,
        Option<String> error)
        implements FormField {

    /** What is typed, and how. */
    public enum Kind {
        TEXT,
        /** Digits and letters in figures, such as numbers of contracts and devices. */
        FIGURES,
        DIGITS,
        DATE,
        CHOICE,
        /** Several lines. */
        LINES,
        /** A box to tick; its value is empty or {@code yes}. */
        TICK
    }

    /** One of those to choose from. */
    public record Choice(String value, String label) {}

    public static EntryField text(String name, String label, String hint) {
        return of(name, label, hint, Kind.TEXT, List.empty());
    }

    public static EntryField figures(String name, String label, String hint) {
        return of(name, label, hint, Kind.FIGURES, List.empty());
    }

    public static EntryField digits(String name, String label, String hint) {
        return of(name, label, hint, Kind.DIGITS, List.empty());
    }

    public static EntryField date(String name, String label, String hint) {
        return of(name, label, hint, Kind.DATE, List.empty());
    }

    public static EntryField lines(String name, String label, String hint) {
        return of(name, label, hint, Kind.LINES, List.empty());
    }

    public static EntryField choice(String name, String label, String hint, List<Choice> choices) {
        return of(name, label, hint, Kind.CHOICE, choices);
    }

    public static EntryField tick(String name, String label, String hint) {
        return of(name, label, hint, Kind.TICK, List.empty()).optional();
    }

    private static EntryField of(String name, String label, String hint, Kind kind, List<Choice> choices) {
        return new EntryField(name, label, hint, kind, "", choices, true, Option.none());
    }

    public EntryField optional() {
        return new EntryField(name, label, hint, kind, value, choices, false, error);
    }

    public EntryField filledWith(String typed) {
        return new EntryField(name, label, hint, kind, typed, choices, required, error);
    }

    public EntryField wrong(Option<String> sentence) {
        return new EntryField(name, label, hint, kind, value, choices, required, sentence);
    }
}
