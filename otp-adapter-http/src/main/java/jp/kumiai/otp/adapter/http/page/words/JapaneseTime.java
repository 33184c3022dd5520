package jp.kumiai.otp.adapter.http.page.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import jp.kumiai.otp.domain.calendar.BankTime;

/** Times as the manual writes them, in the bank's time zone. */
public final class JapaneseTime {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年MM月dd日", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu年MM月dd日 HH時mm分", Locale.ROOT);

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu年MM月dd日 HH時mm分ss秒", Locale.ROOT);

    private JapaneseTime() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The minute in which the instant lies. */
    public static String minute(Instant instant) {
        return MINUTE.format(BankTime.wallClock(instant));
    }

    /** The second in which the instant lies, for those who look for the order of events. */
    public static String second(Instant instant) {
        return SECOND.format(BankTime.wallClock(instant));
    }

    /** The first full second that is not before the instant, in epoch seconds. */
    public static long secondRoundedUp(Instant instant) {
        return instant.getEpochSecond() + (instant.getNano() == 0 ? 0 : 1);
    }

    /** R21: the first full minute that is not before the instant, so that nobody comes too early. */
    public static String minuteRoundedUp(Instant instant) {
        LocalDateTime shown = BankTime.wallClock(instant);
        LocalDateTime minute = shown.truncatedTo(ChronoUnit.MINUTES);
        return MINUTE.format(minute.isEqual(shown) ? minute : minute.plusMinutes(1));
    }
}
