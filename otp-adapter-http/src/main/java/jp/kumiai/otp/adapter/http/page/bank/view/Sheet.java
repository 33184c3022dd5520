package jp.kumiai.otp.adapter.http.page.bank.view;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Rows of things of one sort.
 *
 * @param id of the element, unique on its page
 * @param header which cell of a row says what the row is about, from 0 on
 * @param nothing the sentence in the place of a sheet without rows
 * @param more to the rows that follow
 */
public record Sheet(
        String id,
        String title,
        List<String> columns,
        int header,
        List<List<Cell>> rows,
        String nothing,
        Option<Link> more)
        implements Block {

    /** A sheet whose rows are told apart by their first cell. */
    public static Sheet of(String id, String title, String... columns) {
        return new Sheet(id, title, List.of(columns), 0, List.empty(), "ありません。", Option.none());
    }

    /** The same sheet with a column of boxes before the others. */
    public Sheet chosenByBoxes() {
        return new Sheet(id, title, columns.prepend("選択"), 1, rows, nothing, more);
    }

    public Sheet rows(List<List<Cell>> all) {
        return new Sheet(id, title, columns, header, all, nothing, more);
    }

    public Sheet orSay(String sentence) {
        return new Sheet(id, title, columns, header, rows, sentence, more);
    }

    public Sheet more(Option<Link> next) {
        return new Sheet(id, title, columns, header, rows, nothing, next);
    }
}
