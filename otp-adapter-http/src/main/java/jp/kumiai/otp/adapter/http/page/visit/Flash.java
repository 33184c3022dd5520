package jp.kumiai.otp.adapter.http.page.visit;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kumiai.otp.adapter.http.page.words.Codes;

/**
 * What the page after a redirect has to tell: a code, a number that belongs to it, and what was typed. It travels in a
 * cookie that the visitor could change, so it decides nothing, and nothing secret has room in it. Immutable.
 *
 * @param place the page that shows it
 * @param code name of an enum constant
 * @param number seconds, a time in epoch seconds, or zero
 * @param typed a login ID, a serial number or the ticked rows of a list, or nothing
 */
public record Flash(Place place, String code, long number, String typed) {

    /** A browser keeps cookies of 4,096 characters; the ticked rows of a hundred users fit. */
    public static final int MAX_TYPED = 3_500;

    private static final Pattern FORM =
            Pattern.compile("([A-Z_]{1,40})~([A-Z_]{1,40})~(-?[0-9]{1,12})~([0-9A-Za-z.@_:!+-]{0," + MAX_TYPED + "})");

    public Flash {
        if (!FORM.matcher(text(place, code, number, typed)).matches()) {
            throw new IllegalArgumentException("a flash holds a code, a number and what may be shown again");
        }
    }

    public static Flash of(Place place, Enum<?> code) {
        return new Flash(place, code.name(), 0, "");
    }

    public static Flash of(Place place, Enum<?> code, long number, String typed) {
        return new Flash(place, code.name(), number, typed);
    }

    static Option<Flash> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Codes.named(Place.class, matcher.group(1))
                        .map(place ->
                                new Flash(place, matcher.group(2), Long.parseLong(matcher.group(3)), matcher.group(4)))
                : Option.none();
    }

    String text() {
        return text(place, code, number, typed);
    }

    private static String text(Place place, String code, long number, String typed) {
        return place + "~" + code + "~" + number + "~" + typed;
    }
}
