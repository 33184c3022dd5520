package jp.kumiai.otp.domain.request;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Instant;

/** Names and values, as answers are kept: text, numbers, instants and rows of them. Immutable. */
public record Facts(Map<String, String> values) {

    private static final String FORM = "form";

    public static final Facts NONE = new Facts(TreeMap.empty());

    /** The beginning of an answer of this form, by which its facts are told from others. */
    public static Facts of(String form) {
        return NONE.with(FORM, form);
    }

    /** True when those facts are of the form that these begin. */
    public boolean isFormOf(Facts others) {
        return optional(FORM).equals(others.optional(FORM));
    }

    public Facts with(String name, Object value) {
        return new Facts(values.put(name, String.valueOf(value)));
    }

    /** The same facts without this one when there is no value. */
    public Facts with(String name, Option<?> value) {
        return value.isDefined() ? with(name, value.get()) : this;
    }

    /** Adds rows, numbered from zero, each under its own prefix. */
    public Facts rows(String name, List<Facts> rows) {
        Facts counted = with(name, rows.size());
        return rows.zipWithIndex()
                .foldLeft(
                        counted,
                        (facts, row) -> new Facts(
                                facts.values.merge(row._1.values.mapKeys(key -> name + "." + row._2 + "." + key))));
    }

    public List<Facts> rows(String name) {
        return List.range(0, number(name)).map(index -> under(name + "." + index + "."));
    }

    private Facts under(String prefix) {
        return new Facts(
                values.filterKeys(key -> key.startsWith(prefix)).mapKeys(key -> key.substring(prefix.length())));
    }

    public String text(String name) {
        return optional(name).getOrElseThrow(() -> new IllegalArgumentException("there is no fact " + name));
    }

    public Option<String> optional(String name) {
        return values.get(name);
    }

    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    public boolean flag(String name) {
        return text(name).equals("true");
    }

    public <E extends Enum<E>> E oneOf(Class<E> constants, String name) {
        return Enum.valueOf(constants, text(name));
    }
}
