package jp.kumiai.otp.application.report;

import io.vavr.control.Option;
import java.time.LocalDate;

/** The days somebody asked for; whichever are missing, the report knows better. */
public record AskedPeriod(Option<LocalDate> from, Option<LocalDate> to) {

    public static final AskedPeriod ANY = new AskedPeriod(Option.none(), Option.none());
}
