package jp.kumiai.otp.adapter.http.exchange;

import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.BiConsumer;

/** Header fields in their order; names have no case. Values are not printed: a cookie is among them. Immutable. */
public final class Headers {

    public static final Headers NONE = new Headers(List.empty());

    private final List<Tuple2<String, String>> fields;

    private Headers(List<Tuple2<String, String>> fields) {
        this.fields = fields;
    }

    /** These, names and values, in their order. */
    public static Headers of(List<Tuple2<String, String>> fields) {
        return new Headers(fields);
    }

    /** These fields and one more; an earlier one of the same name stays. */
    public Headers and(String name, String value) {
        return new Headers(fields.append(new Tuple2<>(name, value)));
    }

    /** The values of every field of this name. */
    public List<String> all(String name) {
        return fields.filter(field -> field._1().equalsIgnoreCase(name)).map(Tuple2::_2);
    }

    /** The value of the only field of this name; none when there is no such field, or several that may disagree. */
    public Option<String> only(String name) {
        List<String> values = all(name);
        return values.size() == 1 ? values.headOption() : Option.none();
    }

    public boolean has(String name) {
        return all(name).nonEmpty();
    }

    /** Hands over each field's name and value. */
    public void forEach(BiConsumer<String, String> action) {
        fields.forEach(field -> action.accept(field._1(), field._2()));
    }

    @Override
    public String toString() {
        return "Headers" + fields.map(Tuple2::_1).asJava();
    }
}
