package jp.kumiai.otp.domain.sealing;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A seal that somebody has noted down outside of the store. As long as the store has this seal, nobody has cut the trail
 * off before it or sealed it anew. Immutable.
 *
 * @param number of the seal, from 1
 * @param mac its 64 hexadecimal digits
 */
public record KnownSeal(long number, String mac) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17})-([0-9a-f]{64})");

    /** Reads what {@link #toString} writes; none for anything else. */
    public static Option<KnownSeal> parse(String text) {
        return Option.some(FORM.matcher(text))
                .filter(Matcher::matches)
                .map(form -> new KnownSeal(Long.parseLong(form.group(1)), form.group(2)));
    }

    @Override
    public String toString() {
        return number + "-" + mac;
    }
}
