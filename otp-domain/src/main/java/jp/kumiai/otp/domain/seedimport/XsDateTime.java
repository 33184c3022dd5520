package jp.kumiai.otp.domain.seedimport;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads an xs:dateTime as RFC 6030 writes it: in UTC when it names no zone. Finer than a millisecond is cut off. */
final class XsDateTime {

    private static final int LONGEST = 40;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private XsDateTime() {}

    /** The instant, none when it is no date and time or lies outside 1970 to 9999. */
    static Option<Instant> parse(String text) {
        if (text.length() > LONGEST) {
            return Option.none();
        }
        try {
            TemporalAccessor read = FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            Instant instant = read instanceof OffsetDateTime zoned
                    ? zoned.toInstant()
                    : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
            return Option.some(instant.truncatedTo(ChronoUnit.MILLIS))
                    .filter(date -> !date.isBefore(Instant.EPOCH) && !date.isAfter(LAST));
        } catch (DateTimeException e) {
            return Option.none();
        }
    }
}
