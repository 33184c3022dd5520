package jp.kumiai.otp.domain.report;

import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.time.LocalDate;

/**
 * How often what went wrong, day by day (rules R17–R19b). Immutable.
 *
 * @param counts what is not there did not happen
 */
public record TroublesByDay(ReportPeriod period, Map<Tuple2<LocalDate, Trouble>, Long> counts) {

    public long count(LocalDate day, Trouble trouble) {
        return counts.getOrElse(new Tuple2<>(day, trouble), 0L);
    }

    /** On each day of the period, the first one first. */
    public List<Long> daily(Trouble trouble) {
        return period.days().map(day -> count(day, trouble));
    }

    /** In the whole period. */
    public long total(Trouble trouble) {
        return daily(trouble).sum().longValue();
    }
}
