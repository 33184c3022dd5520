package jp.kumiai.otp.domain.seedimport.serial;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that has to match the whole of what is written; its first group is the printed serial number.
 *
 * <p><b>It comes to an end.</b> The JDK's matcher backtracks, so a pattern can take for ever over thirty characters. Two
 * walls stand against that: {@link SafePattern} refuses the forms that can loop without looking at the text, and
 * {@link CountedText} ends a match that looks at it too often. Such a serial number counts as not mapped.
 */
final class SerialPattern implements SerialMapping {

    private final Pattern pattern;

    private SerialPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    static Either<SerialMappingFailure, SerialMapping> parse(String text) {
        if (!SafePattern.isSafe(text)) {
            return Either.left(new SerialMappingFailure.UnsafePattern());
        }
        try {
            Pattern pattern = Pattern.compile(text);
            return pattern.matcher("").groupCount() == 0
                    ? Either.left(new SerialMappingFailure.BadPattern())
                    : Either.right(new SerialPattern(pattern));
        } catch (PatternSyntaxException e) {
            return Either.left(new SerialMappingFailure.BadPattern());
        }
    }

    @Override
    public Option<String> map(String asWritten) {
        if (asWritten.length() > MAX_WRITTEN_LENGTH) {
            return Option.none();
        }
        Matcher matcher = pattern.matcher(new CountedText(asWritten));
        try {
            return matcher.matches() && matcher.start(1) >= 0
                    ? Option.some(asWritten.substring(matcher.start(1), matcher.end(1)))
                    : Option.none();
        } catch (CountedText.LookedAtTooOften e) {
            return Option.none();
        }
    }

    @Override
    public String toString() {
        return "regex:" + pattern;
    }
}
