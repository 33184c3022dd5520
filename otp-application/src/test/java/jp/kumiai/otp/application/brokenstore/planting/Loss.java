package jp.kumiai.otp.application.brokenstore.planting;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import jp.kumiai.otp.domain.token.SealedSeed;
import jp.kumiai.otp.domain.user.PasswordHash;

/** What is left of a value in a store that loses a little of it: the least that such a store would lose. */
final class Loss {

    private static final String DIGITS = "[0-9]+";

    private Loss() {}

    static Object of(Object value) {
        if (value instanceof Option<?>) {
            return Option.none();
        }
        if (value instanceof List<?> list) {
            return list.dropRight(1);
        }
        if (value instanceof Map<?, ?> map) {
            return map.drop(1);
        }
        if (value instanceof SealedSeed seed) {
            byte[] bytes = seed.toBytes();
            return SealedSeed.of(Arrays.copyOf(bytes, bytes.length - 1));
        }
        if (value instanceof PasswordHash hash) {
            return PasswordHash.of(of(hash.encoded()).toString());
        }
        return value instanceof Record wrapper ? Everywhere.rebuilt(wrapper, Loss::of) : ofPlain(value);
    }

    /** The same of what is in an option or a list. */
    static Object inside(Object value) {
        if (value instanceof Option<?> option) {
            return option.map(Loss::of);
        }
        return value instanceof List<?> list ? list.map(Loss::of) : of(value);
    }

    private static Object ofPlain(Object value) {
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.MILLIS);
        }
        if (value instanceof LocalDate day) {
            return day.minusDays(1);
        }
        if (value instanceof YearMonth month) {
            return month.minusMonths(1);
        }
        if (value instanceof Enum<?> constant) {
            Object[] all = constant.getDeclaringClass().getEnumConstants();
            return List.of(all).find(other -> !other.equals(constant)).getOrElse(constant);
        }
        return value instanceof String text ? of(text) : ofNumber(value);
    }

    /** Text is one character short, or has another last digit where there must be as many as there are. */
    private static String of(String text) {
        String shorter = text.substring(0, Math.max(0, text.length() - 1));
        return text.matches(DIGITS) ? shorter + (text.endsWith("0") ? '1' : '0') : shorter;
    }

    private static Object ofNumber(Object value) {
        if (value instanceof Boolean truth) {
            return !truth;
        }
        if (value instanceof Integer number) {
            return number - Integer.signum(number);
        }
        return value instanceof Long number ? number - Long.signum(number) : value;
    }
}
