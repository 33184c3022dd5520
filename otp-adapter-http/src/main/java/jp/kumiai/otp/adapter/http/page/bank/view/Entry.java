package jp.kumiai.otp.adapter.http.page.bank.view;

import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.kumiai.otp.adapter.http.exchange.Form;
import jp.kumiai.otp.adapter.http.page.view.EntryField;

/**
 * What was entered in one field: what it means, and the field as it is to be shown again.
 *
 * @param value none when it means nothing; then the field says what to do
 */
public record Entry<T>(EntryField field, Option<T> value) {

    /**
     * Reads a field that has to be filled in.
     *
     * @param tidy undoes what a Japanese keyboard does
     * @param sentence what to do when something was typed that cannot be read
     */
    public static <T> Entry<T> of(
            Form form,
            EntryField field,
            UnaryOperator<String> tidy,
            Function<String, Option<T>> parse,
            String sentence) {
        String typed = form.value(field.name()).getOrElse("");
        Option<T> value = parse.apply(tidy.apply(typed));
        String error = typed.isBlank() ? field.label() + missing(field) : sentence;
        return new Entry<>(field.filledWith(typed).wrong(Option.when(value.isEmpty(), error)), value);
    }

    /** Reads a field that may be left empty. */
    public static <T> Entry<Option<T>> optional(
            Form form,
            EntryField field,
            UnaryOperator<String> tidy,
            Function<String, Option<T>> parse,
            String sentence) {
        String typed = form.value(field.name()).getOrElse("");
        return typed.isBlank()
                ? new Entry<>(field.optional().filledWith(typed), Option.some(Option.none()))
                : of(form, field.optional(), tidy, parse, sentence).map(Option::some);
    }

    /** Reads one of the choices of a field. */
    public static <T> Entry<T> chosen(Form form, EntryField field, Function<String, Option<T>> parse) {
        return of(form, field, UnaryOperator.identity(), parse, field.label() + missing(field));
    }

    private static String missing(EntryField field) {
        return field.kind() == EntryField.Kind.CHOICE ? "を選択してください。" : "を入力してください。";
    }

    public <S> Entry<S> map(Function<T, S> mapper) {
        return new Entry<>(field, value.map(mapper));
    }

    /** The same, but wrong for a reason that only the bank's books know. */
    public Entry<T> refused(String sentence) {
        return new Entry<>(field.wrong(Option.some(sentence)), Option.none());
    }
}
