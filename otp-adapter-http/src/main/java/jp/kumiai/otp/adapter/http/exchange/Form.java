package jp.kumiai.otp.adapter.http.exchange;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The fields of a form a browser sent (application/x-www-form-urlencoded, UTF-8). A name sent twice makes the whole form
 * unreadable: one request is one guess. Values are not printed. Immutable.
 */
public final class Form {

    public static final Form EMPTY = new Form(LinkedHashMap.empty());

    private final Map<String, String> values;

    private Form(Map<String, String> values) {
        this.values = values;
    }

    /** The form in this request, or none when its body is something else. */
    public static Option<Form> of(Exchange exchange) {
        return exchange.headers()
                .only("Content-Type")
                .filter(type -> type.split(";", 2)[0].strip().equalsIgnoreCase("application/x-www-form-urlencoded"))
                .flatMap(type -> parse(new String(exchange.body().toBytes(), StandardCharsets.UTF_8)));
    }

    /** The fields of this text, a query for instance; none when it is malformed or a name is there twice. */
    public static Option<Form> parse(String encoded) {
        List<String> pairs = List.of(encoded.split("&", -1)).reject(String::isEmpty);
        try {
            Map<String, String> values = LinkedHashMap.ofEntries(pairs.map(
                    pair -> Tuple.of(decoded(pair.split("=", 2)[0]), decoded(pair.replaceFirst("[^=]*=?", "")))));
            return Option.when(values.size() == pairs.size(), () -> new Form(values));
        } catch (IllegalArgumentException e) {
            return Option.none();
        }
    }

    /** What was entered in this field, empty included; none when the field was not sent. */
    public Option<String> value(String name) {
        return values.get(name);
    }

    /** The fields whose names begin with this, without it, in the order of the form. */
    public List<Tuple2<String, String>> withPrefix(String prefix) {
        return values.toList()
                .filter(field -> field._1().startsWith(prefix))
                .map(field -> field.map1(name -> name.substring(prefix.length())));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Form" + values.keySet().toJavaList();
    }
}
