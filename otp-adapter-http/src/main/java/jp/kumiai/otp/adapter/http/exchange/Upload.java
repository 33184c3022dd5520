package jp.kumiai.otp.adapter.http.exchange;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form with a file in it, as browsers send it (multipart/form-data, RFC 7578): each part by the name of its field. A
 * name sent twice, or anything that is not of that form from the first byte to the last, makes all of it unreadable.
 * Nothing of it is printed. Immutable.
 */
public final class Upload {

    private static final Pattern TYPE = Pattern.compile(
            "multipart/form-data;\\s*boundary=\"?([0-9A-Za-z'()+_,./:=?-]{1,70})\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "^content-disposition: *form-data;(?:[^\r\n]*;)? *name=\"([^\"\r\n]*)\"",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final String LINE = "\r\n";

    private final Map<String, String> parts;

    private Upload(Map<String, String> parts) {
        this.parts = parts;
    }

    /** The form in this request, or none when its body is something else. */
    public static Option<Upload> of(Exchange exchange) {
        return exchange.headers()
                .only("Content-Type")
                .map(TYPE::matcher)
                .filter(Matcher::matches)
                .flatMap(type -> parse(type.group(1), exchange.body()));
    }

    /** Bytes are taken as characters of ISO 8859-1, one each, so that a file stays what it is. */
    private static Option<Upload> parse(String boundary, Body body) {
        String all = LINE + new String(body.toBytes(), StandardCharsets.ISO_8859_1);
        String[] pieces = all.split(Pattern.quote(LINE + "--" + boundary), -1);
        if (pieces.length < 2 || !pieces[0].isEmpty() || !pieces[pieces.length - 1].matches("--(\r\n)?")) {
            return Option.none();
        }
        Map<String, String> parts = LinkedHashMap.empty();
        for (int i = 1; i < pieces.length - 1; i++) {
            int head = pieces[i].indexOf(LINE + LINE);
            Matcher name = NAME.matcher(head < 0 ? "" : pieces[i].substring(0, head));
            if (!pieces[i].startsWith(LINE) || !name.find() || parts.containsKey(name.group(1))) {
                return Option.none();
            }
            parts = parts.put(name.group(1), pieces[i].substring(head + LINE.length() + LINE.length()));
        }
        return Option.some(new Upload(parts));
    }

    /** What was entered in this field; none when it was not sent. */
    public Option<String> text(String name) {
        return parts.get(name)
                .map(part -> new String(part.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /** The file of this field, empty when none was chosen; none when it was not sent. */
    public Option<Body> file(String name) {
        return parts.get(name).map(part -> Body.of(part.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Override
    public String toString() {
        return "Upload" + parts.keySet().toJavaList();
    }
}
