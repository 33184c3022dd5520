package jp.kumiai.otp.adapter.http.page.bank.view;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import jp.kumiai.otp.adapter.http.page.view.FormField;
import jp.kumiai.otp.adapter.http.page.view.RowsField;

/**
 * A form: what it will do, what it asks for, and the button that does it.
 *
 * @param id of the element, unique on its page
 * @param path it is sent to
 * @param says what it will do, before anybody presses the button
 * @param hidden what goes along unseen, by name
 * @param choice the rows to tick, with the field that stands for all of them
 * @param quiet true for what is not the first thing to do on the page
 */
public record Act(
        String id,
        String title,
        Sort sort,
        String path,
        List<String> says,
        Map<String, String> hidden,
        Option<Choice> choice,
        List<FormField> fields,
        String button,
        boolean quiet)
        implements Block {

    /** What a form is sent as. */
    public enum Sort {
        /** It asks; its fields stand in the address. */
        QUESTION,
        /** It changes something. */
        CHANGE,
        /** It changes something, and has a file with it. */
        UPLOAD
    }

    /** Rows to tick. */
    public record Choice(RowsField field, Sheet rows) {}

    public static Act question(String id, String title, String path, String button) {
        return of(id, title, Sort.QUESTION, path, button);
    }

    public static Act change(String id, String title, String path, String button) {
        return of(id, title, Sort.CHANGE, path, button);
    }

    public static Act upload(String id, String title, String path, String button) {
        return of(id, title, Sort.UPLOAD, path, button);
    }

    private static Act of(String id, String title, Sort sort, String path, String button) {
        return new Act(
                id, title, sort, path, List.empty(), LinkedHashMap.empty(), Option.none(), List.empty(), button, false);
    }

    public Act saying(String... sentences) {
        return saying(List.of(sentences));
    }

    public Act saying(List<String> sentences) {
        return new Act(id, title, sort, path, says.appendAll(sentences), hidden, choice, fields, button, quiet);
    }

    public Act hiding(String name, String value) {
        return new Act(id, title, sort, path, says, hidden.put(name, value), choice, fields, button, quiet);
    }

    public Act choosing(RowsField field, Sheet rows) {
        return new Act(
                id, title, sort, path, says, hidden, Option.some(new Choice(field, rows)), fields, button, quiet);
    }

    public Act asking(FormField... asked) {
        return asking(List.of(asked));
    }

    public Act asking(List<? extends FormField> asked) {
        return new Act(id, title, sort, path, says, hidden, choice, fields.appendAll(asked), button, quiet);
    }

    public Act quietly() {
        return new Act(id, title, sort, path, says, hidden, choice, fields, button, true);
    }

    public boolean isQuestion() {
        return sort == Sort.QUESTION;
    }

    public boolean isUpload() {
        return sort == Sort.UPLOAD;
    }

    /** All of its fields, in the order of the page. */
    public List<FormField> all() {
        return choice.map(Choice::field).<FormField>map(field -> field).toList().appendAll(fields);
    }
}
