package jp.kumiai.otp.domain.csv;

import io.vavr.Tuple;
import io.vavr.collection.Array;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.csv.CsvProblem.Reason;

/**
 * The heading of a table: which column stands where. Immutable.
 *
 * @param written the headings as they are written
 * @param places of the columns, from 0
 */
record CsvHeading(Array<String> written, Map<CsvColumn, Integer> places) {

    /** The heading in this record, or everything that is wrong with it. */
    static Either<List<CsvProblem>, CsvHeading> of(CsvRecord record, List<CsvColumn> columns) {
        Array<Option<CsvColumn>> found =
                record.fields().map(heading -> columns.find(column -> column.isCalled(heading)));
        List<CsvProblem> problems = List.ofAll(found.zipWithIndex())
                .flatMap(at -> misplaced(found, at._2)
                        .map(reason -> new CsvProblem(
                                record.line(), Option.some(record.fields().get(at._2)), reason)))
                .appendAll(columns.filter(column -> !found.contains(Option.some(column)))
                        .map(column ->
                                new CsvProblem(record.line(), Option.some(column.name()), Reason.MISSING_COLUMN)));
        return problems.isEmpty()
                ? Either.right(new CsvHeading(record.fields(), places(found)))
                : Either.left(problems);
    }

    private static Option<Reason> misplaced(Array<Option<CsvColumn>> found, int place) {
        Option<CsvColumn> column = found.get(place);
        if (column.isEmpty()) {
            return Option.some(Reason.UNKNOWN_COLUMN);
        }
        return Option.when(found.indexOf(column) < place, Reason.DOUBLE_COLUMN);
    }

    private static Map<CsvColumn, Integer> places(Array<Option<CsvColumn>> found) {
        return found.zipWithIndex()
                .foldLeft(
                        HashMap.empty(),
                        (places, at) -> at._1.map(column -> places.put(Tuple.of(column, at._2)))
                                .getOrElse(places));
    }
}
