package jp.kumiai.otp.adapter.http.exchange;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** Reads Cookie fields (RFC 6265 section 4.2): pairs of name and value, no quotes, nothing decoded. */
final class Cookies {

    private Cookies() {}

    static Option<String> only(String name, List<String> fields) {
        List<String> values = fields.flatMap(field -> List.of(field.split(";", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1));
        return values.size() == 1 ? values.headOption() : Option.none();
    }
}
