package jp.kumiai.otp.domain.calendar;

import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import java.time.LocalDate;
import jp.kumiai.otp.domain.calendar.OverrideLineError.Reason;

/** Reads the lines of the bank's file in order and remembers which days it has seen. Immutable. */
record OverrideLines(List<OverrideLine> read, List<OverrideLineError> errors, Set<LocalDate> seen) {

    private static final OverrideLines NOTHING = new OverrideLines(List.empty(), List.empty(), HashSet.empty());

    /** Every day of the file, or every line that is wrong. */
    static Either<List<OverrideLineError>, List<OverrideLine>> read(List<String> lines) {
        OverrideLines all = lines.zipWithIndex()
                .filter(OverrideLines::saysSomething)
                .foldLeft(NOTHING, (sofar, next) -> sofar.and(next._2 + 1, next._1));
        return all.errors.isEmpty() ? Either.right(all.read.reverse()) : Either.left(all.errors.reverse());
    }

    private static boolean saysSomething(Tuple2<String, Integer> line) {
        return !line._1.isBlank() && !line._1.strip().startsWith("#");
    }

    private OverrideLines and(int number, String text) {
        return OverrideLine.parse(text)
                .filterOrElse(line -> !seen.contains(line.day()), line -> Reason.DAY_TWICE)
                .fold(reason -> refuse(number, reason), this::accept);
    }

    private OverrideLines refuse(int number, Reason reason) {
        return new OverrideLines(read, errors.prepend(new OverrideLineError(number, reason)), seen);
    }

    private OverrideLines accept(OverrideLine line) {
        return new OverrideLines(read.prepend(line), errors, seen.add(line.day()));
    }
}
