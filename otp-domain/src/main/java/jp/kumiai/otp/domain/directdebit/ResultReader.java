package jp.kumiai.otp.domain.directdebit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import jp.kumiai.otp.domain.directdebit.ResultFileProblem.Reason;

/**
 * A result file being read: how far, and what has been counted so far, whatever their number. Immutable.
 *
 * <ol>
 *   <li>{@link #read} for every record, with the reader that the step before it gave
 *   <li>{@link #finish} when there are no more bytes
 * </ol>
 *
 * <p>A file is good only when {@code finish} says so: the trailer and the end come last, and until then a result may be
 * one of a file cut short, altered, or not even of this day. So read the file twice, first to the end without booking, or
 * book all of it in one commit. A request file that comes back untouched is refused by its trailer.
 *
 * <p>It does not know the requests: whether each has a result, and of the same amount, is the caller's question.
 */
public final class ResultReader {

    private enum Place {
        BEFORE_HEADER,
        AMONG_DATA,
        BEFORE_END,
        AFTER_END
    }

    /**
     * One record has been read.
     *
     * @param next to go on with
     * @param result what a data record says; none for the other types
     */
    public record Step(ResultReader next, Option<DebitResult> result) {}

    private final String collectorCode;
    private final String monthAndDay;
    private final Place place;
    private final long recordsRead;
    private final ResultTotals totals;

    private ResultReader(String collectorCode, String monthAndDay, Place place, long recordsRead, ResultTotals totals) {
        this.collectorCode = collectorCode;
        this.monthAndDay = monthAndDay;
        this.place = place;
        this.recordsRead = recordsRead;
        this.totals = totals;
    }

    /** Expects the results of this collector's requests for this day; a file has no year to compare. */
    public static ResultReader start(Collector collector, LocalDate debitDay) {
        return new ResultReader(collector.code(), MonthAndDay.of(debitDay), Place.BEFORE_HEADER, 0, ResultTotals.NONE);
    }

    /** Reads the next record, as {@link RecordCutter} gives it. After a problem there is no going on. */
    public Either<ResultFileProblem, Step> read(byte[] record) {
        if (place == Place.AFTER_END) {
            return Either.left(problem(Reason.AFTER_END));
        }
        if (record.length != RecordForm.RECORD_BYTES) {
            return Either.left(problem(Reason.WRONG_LENGTH));
        }
        return RecordType.of(record[0])
                .toEither(() -> problem(Reason.UNKNOWN_RECORD_TYPE))
                .flatMap(type -> read(type, new ResultRecord(record)));
    }

    private Either<ResultFileProblem, Step> read(RecordType type, ResultRecord record) {
        Option<Place> then = placeAfter(type);
        if (then.isEmpty()) {
            return Either.left(problem(Reason.OUT_OF_ORDER));
        }
        return unless(record.nonDigits(type))
                .flatMap(none -> contents(type, record))
                .map(result -> new Step(moved(then.get(), result), result))
                .mapLeft(flaw -> new ResultFileProblem(recordsRead + 1, flaw.reason(), Option.some(flaw.field())));
    }

    private Option<Place> placeAfter(RecordType type) {
        return switch (place) {
            case BEFORE_HEADER -> Option.when(type == RecordType.HEADER, Place.AMONG_DATA);
            case AMONG_DATA ->
                switch (type) {
                    case DATA -> Option.some(Place.AMONG_DATA);
                    case TRAILER -> Option.some(Place.BEFORE_END);
                    case HEADER, END -> Option.none();
                };
            case BEFORE_END -> Option.when(type == RecordType.END, Place.AFTER_END);
            case AFTER_END -> Option.none();
        };
    }

    private Either<ResultRecord.Flaw, Option<DebitResult>> contents(RecordType type, ResultRecord record) {
        return switch (type) {
            case HEADER -> unless(record.strangeHeader(collectorCode, monthAndDay));
            case DATA -> record.result().map(Option::some);
            case TRAILER -> unless(record.wrongTotal(totals));
            case END -> Either.right(Option.none());
        };
    }

    private static Either<ResultRecord.Flaw, Option<DebitResult>> unless(Option<ResultRecord.Flaw> flaw) {
        return flaw.<Either<ResultRecord.Flaw, Option<DebitResult>>>map(Either::left)
                .getOrElse(() -> Either.right(Option.none()));
    }

    private ResultReader moved(Place then, Option<DebitResult> result) {
        return new ResultReader(
                collectorCode,
                monthAndDay,
                then,
                recordsRead + 1,
                result.map(totals::with).getOrElse(totals));
    }

    /** The totals of the whole file, once its end record has been read. */
    public Either<ResultFileProblem, ResultTotals> finish() {
        return place == Place.AFTER_END ? Either.right(totals) : Either.left(problem(Reason.UNFINISHED));
    }

    private ResultFileProblem problem(Reason reason) {
        return new ResultFileProblem(recordsRead + 1, reason, Option.none());
    }
}
