package jp.kumiai.otp.adapter.http.page.bank.view;

import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.view.Look;
import jp.kumiai.otp.adapter.http.page.view.State;
import jp.kumiai.otp.adapter.http.page.view.Tick;

/**
 * One thing in a sheet or among facts.
 *
 * @param state its text with a mark and a colour; a plain text has {@link Look#NONE}
 * @param type how it is set
 * @param href where it leads; none when it is no link
 * @param note a second line; empty when there is none
 * @param noteId of the element with the note, when a checkbox refers to it
 * @param tick a checkbox in the place of everything else
 */
public record Cell(State state, Type type, Option<String> href, String note, Option<String> noteId, Option<Tick> tick) {

    /** How a cell is set. */
    public enum Type {
        WORDS,
        /** A name, which may be written in any direction and may be long. */
        NAME,
        FIGURES,
        /** Figures set to the right. */
        AMOUNT,
        TIME
    }

    public static Cell words(String text) {
        return of(text, Type.WORDS);
    }

    public static Cell name(String text) {
        return of(text, Type.NAME);
    }

    public static Cell figures(String text) {
        return of(text, Type.FIGURES);
    }

    public static Cell amount(String text) {
        return of(text, Type.AMOUNT);
    }

    public static Cell time(String text) {
        return of(text, Type.TIME);
    }

    public static Cell state(State state) {
        return new Cell(state, Type.WORDS, Option.none(), "", Option.none(), Option.none());
    }

    public static Cell box(Tick tick) {
        return new Cell(new State("", Look.NONE), Type.WORDS, Option.none(), "", Option.none(), Option.some(tick));
    }

    private static Cell of(String text, Type type) {
        return new Cell(new State(text, Look.NONE), type, Option.none(), "", Option.none(), Option.none());
    }

    public Cell to(String path) {
        return new Cell(state, type, Option.some(path), note, noteId, tick);
    }

    public Cell noted(String second) {
        return new Cell(state, type, href, second, noteId, tick);
    }

    public Cell notedAs(String id) {
        return new Cell(state, type, href, note, Option.some(id), tick);
    }

    public String text() {
        return state.word();
    }

    public boolean isMarked() {
        return state.look() != Look.NONE;
    }

    /** The class of the element around it. */
    public String style() {
        return switch (type) {
            case WORDS -> "cell-words";
            case NAME -> "cell-name";
            case FIGURES -> "cell-figures";
            case AMOUNT -> "cell-amount";
            case TIME -> "cell-time";
        };
    }

    public boolean isFigures() {
        return type == Type.FIGURES || type == Type.AMOUNT;
    }
}
